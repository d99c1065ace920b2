package bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.domain.OneTimeCodes;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a second factor shows it, each code once. */
@BihuanTest
class SecondFactorTest {
    @Autowired
    SecondFactors factors;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    TestGovernment city = TestGovernment.found();
    Caller leader = city.caller(Role.LEADER);
    AccountId account = Objects.requireNonNull(leader.actor().account());

    private SignedIn signIn(@Nullable String code) {
        return sessions.signIn(city.jurisdiction(), "leader.bureau", TestGovernment.PASSWORD, code, "");
    }

    private static void refused(IdentityRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private String code(SecondFactors.Enrolment enrolment, int stepsAway) {
        byte[] secret = Base32.decode(enrolment.secret());
        return OneTimeCodes.code(secret, clock.now().getEpochSecond() / 30 + stepsAway);
    }

    private SecondFactors.Enrolment enrolled() {
        SecondFactors.Enrolment enrolment = factors.begin(leader);
        factors.confirm(leader, code(enrolment, 0));
        clock.advance(Duration.ofMinutes(1));
        return enrolment;
    }

    @Test
    void isAskedForOnceItWasConfirmed() {
        SecondFactors.Enrolment enrolment = factors.begin(leader);
        assertThat(enrolment.address()).startsWith("otpauth://totp/").contains(enrolment.secret());
        assertThat(signIn(null).token()).isNotBlank();
        refused(IdentityRefusal.WRONG_CODE, () -> factors.confirm(leader, "000000"));
        factors.confirm(leader, code(enrolment, 0));
        clock.advance(Duration.ofMinutes(1));
        refused(IdentityRefusal.SECOND_FACTOR_NEEDED, () -> signIn(null));
        refused(IdentityRefusal.WRONG_SECOND_FACTOR, () -> signIn("12345"));
        assertThat(signIn(code(enrolment, 0)).token()).isNotBlank();
    }

    @Test
    void isGoodOnceAndOneStepEarlyOrLate() {
        SecondFactors.Enrolment enrolment = enrolled();
        refused(IdentityRefusal.WRONG_SECOND_FACTOR, () -> signIn(code(enrolment, -2)));
        refused(IdentityRefusal.WRONG_SECOND_FACTOR, () -> signIn(code(enrolment, 2)));
        String late = code(enrolment, -1);
        signIn(late);
        refused(IdentityRefusal.WRONG_SECOND_FACTOR, () -> signIn(late));
        signIn(code(enrolment, 1));
        refused(IdentityRefusal.WRONG_SECOND_FACTOR, () -> signIn(code(enrolment, 0)));
    }

    @Test
    void isRemovedWithACodeOrByTheSecurityAdministrator() {
        SecondFactors.Enrolment enrolment = enrolled();
        refused(IdentityRefusal.WRONG_CODE, () -> factors.remove(leader, "000000"));
        factors.remove(leader, code(enrolment, 0));
        signIn(null);
        enrolled();
        factors.reset(
                city.jurisdiction(),
                account,
                city.caller(Role.SECURITY_ADMINISTRATOR).actor());
        signIn(null);
        refused(IdentityRefusal.NO_SECOND_FACTOR, () -> factors.remove(leader, "000000"));
    }

    @Test
    void survivesAPasswordThatAnAdministratorReplaces(@Autowired Accounts accounts) {
        enrolled();
        String replaced = accounts.resetPassword(
                        city.jurisdiction(),
                        account,
                        city.caller(Role.ADMINISTRATOR).actor())
                .password();
        refused(
                IdentityRefusal.SECOND_FACTOR_NEEDED,
                () -> sessions.signIn(city.jurisdiction(), "leader.bureau", replaced, ""));
    }

    @Test
    void showsTheCodesOfTheStandard() {
        byte[] secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        // RFC 6238, appendix B, last six of eight digits.
        assertThat(OneTimeCodes.code(secret, 59 / 30)).isEqualTo("287082");
        assertThat(OneTimeCodes.code(secret, 1_111_111_109 / 30)).isEqualTo("081804");
        assertThat(OneTimeCodes.code(secret, 2_000_000_000 / 30)).isEqualTo("279037");
    }
}
