package bihuan.identity.web;

import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.identity.Profile;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Role;
import bihuan.testing.Application;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes MockMvc requests of a caller without a session in the database, so that the clock may go anywhere. */
public final class SignedInRequests {
    private SignedInRequests() {}

    public static RequestPostProcessor as(TestGovernment city, AccountId account) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(city, account));
    }

    public static RequestPostProcessor as(AccountView account, Caller caller) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(account, caller));
    }

    static Authentication authentication(TestGovernment city, Role role) {
        return authentication(city, city.account(role));
    }

    private static Authentication authentication(TestGovernment city, AccountId id) {
        AccountView account =
                Application.bean(Accounts.class).find(city.jurisdiction(), id).orElseThrow();
        return authentication(account, city.caller(id));
    }

    private static Authentication authentication(AccountView account, Caller caller) {
        Profile profile = new Profile(
                account.id(),
                caller.jurisdiction(),
                account.userName(),
                account.displayName(),
                account.unit(),
                null,
                account.enterprise(),
                caller.roles(),
                Set.of(),
                account.mustChangePassword(),
                false);
        return new SessionAuthentication(new Session(SessionId.next(), caller, profile));
    }
}
