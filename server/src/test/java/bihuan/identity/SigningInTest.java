package bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.AccountId;
import bihuan.kernel.DataScope;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class SigningInTest {
    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerDatabase database;

    TestGovernment city;
    AccountId officer;
    String userName;

    @BeforeEach
    void found() {
        city = TestGovernment.found();
        officer = city.account(Role.UNIT_OFFICER);
        userName = "unit_officer.a";
    }

    private SignedIn signIn(String password) {
        return sessions.signIn(city.jurisdiction(), userName, password, "curl/8");
    }

    private void refuses(IdentityRefusal code, String password) {
        assertThatThrownBy(() -> signIn(password))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void opensASessionThatIsResumedByItsToken() {
        SignedIn signedIn = signIn(TestGovernment.PASSWORD);

        Session resumed = sessions.resume(signedIn.token()).orElseThrow();

        assertThat(resumed).isEqualTo(signedIn.session());
        assertThat(resumed.caller()).isEqualTo(city.caller(officer));
        assertThat(resumed.profile().unitName()).isEqualTo("测试市住房和城乡建设局");
    }

    @Test
    void takesAUserNameInAnyCase() {
        assertThat(sessions.signIn(city.jurisdiction(), " UNIT_Officer.A ", TestGovernment.PASSWORD, "")
                        .session()
                        .profile()
                        .account())
                .isEqualTo(officer);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        refuses(IdentityRefusal.WRONG_CREDENTIALS, "not the password");
        userName = "nobody";
        refuses(IdentityRefusal.WRONG_CREDENTIALS, TestGovernment.PASSWORD);
    }

    @Test
    void refusesAPasswordThatIsLongerThanTheHashReads() {
        refuses(IdentityRefusal.WRONG_CREDENTIALS, TestGovernment.PASSWORD + "x".repeat(80));
    }

    @Test
    void doesNotKnowAnAccountOfAnotherCity() {
        TestGovernment elsewhere = TestGovernment.found();
        assertThatThrownBy(() -> sessions.signIn(elsewhere.jurisdiction(), userName, TestGovernment.PASSWORD, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void makesANameWaitLongerAfterEachWrongPasswordFromTheFifthOn() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        }
        refuses(IdentityRefusal.TOO_MANY_ATTEMPTS, TestGovernment.PASSWORD);
        clock.advance(Duration.ofSeconds(5));
        refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        clock.advance(Duration.ofSeconds(9));
        refuses(IdentityRefusal.TOO_MANY_ATTEMPTS, TestGovernment.PASSWORD);
        clock.advance(Duration.ofSeconds(1));
        signIn(TestGovernment.PASSWORD);
        refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        signIn(TestGovernment.PASSWORD);
    }

    @Test
    void makesAnUnknownNameWaitTheSame() {
        userName = "nobody";
        for (int attempt = 1; attempt <= 5; attempt++) {
            refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        }
        refuses(IdentityRefusal.TOO_MANY_ATTEMPTS, "wrong");
    }

    @Test
    void forgetsFailuresAfterAQuietDay() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        }
        clock.advance(Duration.ofHours(25));
        refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
        refuses(IdentityRefusal.WRONG_CREDENTIALS, "wrong");
    }

    @Test
    void endsASessionThatIdles() {
        String token = signIn(TestGovernment.PASSWORD).token();
        clock.advance(Duration.ofHours(7));
        assertThat(sessions.resume(token)).isPresent();
        clock.advance(Duration.ofHours(7));
        assertThat(sessions.resume(token)).isPresent();
        clock.advance(Duration.ofHours(8));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void endsASessionAfterADayEvenIfItIsUsed() {
        String token = signIn(TestGovernment.PASSWORD).token();
        for (int hour = 1; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.resume(token)).isPresent();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void writesDownAtMostOnceAMinuteThatASessionWasUsed() {
        String token = signIn(TestGovernment.PASSWORD).token();
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions.resume(token)).isPresent();
        assertThat(lastSeen()).isEqualTo(TestClock.START);
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.resume(token)).isPresent();
        assertThat(lastSeen()).isEqualTo(TestClock.START.plusSeconds(60));
    }

    private java.time.Instant lastSeen() {
        return sessions.list(city.jurisdiction(), officer).getFirst().lastSeenAt();
    }

    @Test
    void listsAndEndsOnesOwnSessionsOnly() {
        SignedIn first = signIn(TestGovernment.PASSWORD);
        SignedIn second = signIn(TestGovernment.PASSWORD);
        AccountId other = city.account(Role.UNIT_LEADER);

        assertThat(sessions.list(city.jurisdiction(), officer))
                .extracting(SessionView::id)
                .containsExactly(second.session().id(), first.session().id());
        assertThat(sessions.list(city.jurisdiction(), other)).isEmpty();
        assertThatThrownBy(() ->
                        sessions.end(city.jurisdiction(), other, first.session().id()))
                .isInstanceOf(Refusal.class);

        sessions.end(city.jurisdiction(), officer, first.session().id());
        assertThat(sessions.resume(first.token())).isEmpty();
        assertThat(sessions.resume(second.token())).isPresent();
    }

    @Test
    void keepsOnlyTheDigestOfATokenAndTheHashOfAPassword() throws Exception {
        String token = signIn(TestGovernment.PASSWORD).token();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));

        List<byte[]> kept = database.sql("SELECT token_digest FROM identity.session WHERE jurisdiction_id = ?")
                .param(city.jurisdiction().value())
                .query(byte[].class)
                .list();
        String rows = database.sql(
                        "SELECT string_agg(s::text || a::text, ' ') FROM identity.session s, identity.account a"
                                + " WHERE s.jurisdiction_id = ? AND a.jurisdiction_id = s.jurisdiction_id")
                .param(city.jurisdiction().value())
                .query(String.class)
                .single();

        assertThat(kept).singleElement().isEqualTo(digest);
        assertThat(rows).doesNotContain(token.substring(token.indexOf('.') + 1), TestGovernment.PASSWORD);
        assertThat(rows).contains("{bcrypt}$2");
    }

    @Test
    void resumesNothingByAnythingElse() {
        String token = signIn(TestGovernment.PASSWORD).token();
        for (String other :
                List.of("", "x", token + "x", "0" + token, "999999999999." + token, token.replace('.', '-'))) {
            assertThat(sessions.resume(other)).isEmpty();
        }
    }

    @Test
    void endsTheSessionsOfADeactivatedAccountAtOnce() {
        String token = signIn(TestGovernment.PASSWORD).token();
        accounts.deactivate(
                city.jurisdiction(),
                officer,
                null,
                city.caller(Role.ADMINISTRATOR).actor());

        assertThat(sessions.resume(token)).isEmpty();
        refuses(IdentityRefusal.WRONG_CREDENTIALS, TestGovernment.PASSWORD);

        accounts.reactivate(
                city.jurisdiction(),
                officer,
                null,
                city.caller(Role.ADMINISTRATOR).actor());
        assertThat(sessions.resume(token)).isEmpty();
        signIn(TestGovernment.PASSWORD);
    }

    @Test
    void endsTheSessionsOfAnAccountWithOtherRoles() {
        String token = signIn(TestGovernment.PASSWORD).token();
        AccountView changed = accounts.changeRoles(
                city.jurisdiction(),
                officer,
                Set.of(Role.LEADER),
                0,
                city.caller(Role.ADMINISTRATOR).actor());

        assertThat(changed.version()).isEqualTo(1);
        assertThat(sessions.resume(token)).isEmpty();
        assertThat(signIn(TestGovernment.PASSWORD).session().caller().scope()).isEqualTo(new DataScope.Everything());
    }

    @Test
    void endsTheOtherSessionsWhenThePasswordChanges() {
        SignedIn here = signIn(TestGovernment.PASSWORD);
        SignedIn elsewhere = signIn(TestGovernment.PASSWORD);

        accounts.changePassword(
                city.jurisdiction(),
                officer,
                TestGovernment.PASSWORD,
                "更长的新口令-0123",
                here.session().id());

        assertThat(sessions.resume(here.token())).isPresent();
        assertThat(sessions.resume(elsewhere.token())).isEmpty();
        refuses(IdentityRefusal.WRONG_CREDENTIALS, TestGovernment.PASSWORD);
        signIn("更长的新口令-0123");
    }

    @Test
    void handsOutAPasswordThatMustBeChanged() {
        OneTimePassword handedOut = accounts.resetPassword(
                city.jurisdiction(), officer, city.caller(Role.ADMINISTRATOR).actor());

        SignedIn signedIn = signIn(handedOut.password());
        assertThat(signedIn.session().profile().mustChangePassword()).isTrue();

        accounts.changePassword(
                city.jurisdiction(),
                officer,
                handedOut.password(),
                "更长的新口令-0123",
                signedIn.session().id());
        assertThat(sessions.resume(signedIn.token()).orElseThrow().profile().mustChangePassword())
                .isFalse();
    }

    @Test
    void showsEachRoleItsScope() {
        assertThat(city.caller(Role.UNIT_OFFICER).scope())
                .isEqualTo(new DataScope.Units(Set.of(city.departmentA(), city.subunitOfA())));
        assertThat(city.caller(Role.UNIT_LEADER, city.subunitOfA()).scope())
                .isEqualTo(new DataScope.Units(Set.of(city.subunitOfA())));
        assertThat(city.caller(Role.ADMINISTRATOR).scope()).isEqualTo(new DataScope.Nothing());
        assertThat(city.caller(Role.ENTERPRISE).scope()).isInstanceOf(DataScope.OwnEnterprise.class);
        assertThat(List.of(
                        city.caller(Role.HOTLINE_OPERATOR),
                        city.caller(Role.DISPATCHER),
                        city.caller(Role.INSPECTOR),
                        city.caller(Role.LEADER),
                        city.caller(Role.AUDITOR)))
                .allSatisfy(caller -> assertThat(caller.scope()).isEqualTo(new DataScope.Everything()));
    }
}
