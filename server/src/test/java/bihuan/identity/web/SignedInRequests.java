package bihuan.identity.web;

import bihuan.identity.AccountView;
import bihuan.identity.Profile;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.kernel.Caller;
import java.util.Set;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes MockMvc requests of a caller without a session in the database, so that the clock may go anywhere. */
public final class SignedInRequests {
    private SignedInRequests() {}

    public static RequestPostProcessor as(AccountView account, Caller caller) {
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
                account.mustChangePassword());
        return SecurityMockMvcRequestPostProcessors.authentication(
                new SessionAuthentication(new Session(SessionId.next(), caller, profile)));
    }
}
