package bihuan.issues;

import static bihuan.issues.IntakeTest.refusal;
import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;

@BihuanTest
class CallBackTest {
    private static final Town TOWN = new Town();

    @Test
    void anOperatorOutsideJudgesForWhomHeCalled() {
        Receipt issue = TOWN.answered("问题");
        TOWN.judgements.callBack(TOWN.operator, issue.number(), Town.judgement(true));
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.CLOSED);
        IssueView.Round round = TOWN.view(issue).judgements().getFirst();
        assertThat(round.way()).isEqualTo(JudgementWay.CALL_BACK);
        assertThat(round.by()).isEqualTo(TOWN.operator.actor());
    }

    @Test
    void noUnitJudgesItsOwnCase() {
        TestGovernment government = TOWN.government;
        Receipt issue = TOWN.answered("问题");
        Caller inside = TOWN.ofUnit(Role.UNIT_LEADER, government.departmentA());
        Caller below = TOWN.ofUnit(Role.UNIT_OFFICER, government.subunitOfA());
        refused(
                () -> TOWN.judgements.callBack(inside, issue.number(), Town.judgement(true)),
                IssueRefusal.OWN_CASE,
                null);
        assertThat(refusal(() -> TOWN.judgements.callBack(below, issue.number(), Town.judgement(true))))
                .isNotNull();
        refused(() -> TOWN.judgements.callBackFailed(inside, issue.number()), IssueRefusal.OWN_CASE, null);
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.ANSWERED);
    }

    @Test
    void noOfficialUsesAReportersCode() {
        Receipt issue = TOWN.answered("问题");
        refused(
                () -> TOWN.judgements.judge(TOWN.officerOfA, issue.number(), issue.code(), Town.judgement(true)),
                IssueRefusal.NOT_THE_REPORTER,
                null);
    }

    @Test
    void afterThreeCallsThatNobodyAnswersItIsUnreachable() {
        Receipt issue = TOWN.answered("问题");
        TOWN.judgements.callBackFailed(TOWN.operator, issue.number());
        TOWN.judgements.callBackFailed(TOWN.operator, issue.number());
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.ANSWERED);
        TOWN.judgements.callBackFailed(TOWN.operator, issue.number());
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.CLOSED);
        assertThat(TOWN.view(issue).judgements()).isEmpty();
    }

    @Test
    void aJudgementSaysHowSatisfied() {
        Receipt issue = TOWN.answered("问题");
        refused(
                () -> TOWN.judgements.callBack(TOWN.operator, issue.number(), new Judgement(true, true, null, null)),
                IssueRefusal.SATISFACTION_NEEDED,
                "/satisfaction");
    }
}
