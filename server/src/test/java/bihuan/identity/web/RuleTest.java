package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.Profile;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class RuleTest {
    private final RuleInterceptor rule = new RuleInterceptor();

    static final class Endpoints {
        public void withoutRule() {}

        @OpenToAll(because = "a test")
        public void open() {}

        @Needs(Permission.SELF)
        public void ownProfile() {}

        @Needs({Permission.LEDGER_VERIFY, Permission.CALENDAR_EDIT})
        public void ofAuditorsAndAdministrators() {}
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Role role, boolean mustChangePassword) {
        JurisdictionId city = new JurisdictionId(1);
        AccountId account = AccountId.next();
        Caller caller =
                new Caller(city, Actor.official(account, UnitId.next()), Set.of(role), new DataScope.Nothing(), null);
        Profile profile = new Profile(
                account, city, "name", "Name", null, null, null, Set.of(role), Set.of(), mustChangePassword, false);
        SecurityContextHolder.getContext()
                .setAuthentication(new SessionAuthentication(new Session(SessionId.next(), caller, profile)));
    }

    private void asks(String endpoint) throws Exception {
        assertThat(rule.preHandle(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        new HandlerMethod(new Endpoints(), endpoint)))
                .isTrue();
    }

    private void refuses(IdentityRefusal code, String endpoint) {
        assertThatThrownBy(() -> asks(endpoint))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void letsNobodyToAnEndpointWithoutARule() {
        refuses(IdentityRefusal.NOT_PERMITTED, "withoutRule");
        for (Role role : Role.values()) {
            signIn(role, false);
            refuses(IdentityRefusal.NOT_PERMITTED, "withoutRule");
        }
    }

    @Test
    void letsEverybodyToAnOpenEndpoint() {
        assertThatCode(() -> asks("open")).doesNotThrowAnyException();
    }

    @Test
    void asksWhoIsThereBeforeItRefuses() {
        refuses(IdentityRefusal.NOT_SIGNED_IN, "ownProfile");
        refuses(IdentityRefusal.NOT_SIGNED_IN, "ofAuditorsAndAdministrators");
    }

    @Test
    void needsOneOfThePermissions() {
        signIn(Role.AUDITOR, false);
        assertThatCode(() -> asks("ofAuditorsAndAdministrators")).doesNotThrowAnyException();
        signIn(Role.ADMINISTRATOR, false);
        assertThatCode(() -> asks("ofAuditorsAndAdministrators")).doesNotThrowAnyException();
        signIn(Role.LEADER, false);
        refuses(IdentityRefusal.NOT_PERMITTED, "ofAuditorsAndAdministrators");
    }

    @Test
    void leavesOnlyTheOwnSessionToSomebodyWhoMustChangeHisPassword() {
        signIn(Role.AUDITOR, true);
        refuses(IdentityRefusal.PASSWORD_MUST_CHANGE, "ofAuditorsAndAdministrators");
        assertThatCode(() -> asks("ownProfile")).doesNotThrowAnyException();
    }
}
