package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Stage;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;

@BihuanTest
class WithdrawalTest {
    private static final Town TOWN = new Town();

    @Test
    void countsOnlyAfterSomebodyOutsideHasAsked() {
        Receipt issue = TOWN.dispatched("问题");
        TOWN.withdrawals.request(TOWN.reporter, issue.number(), issue.code(), "自己解决了");
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.IN_HANDLING);
        refused(() -> TOWN.withdrawals.confirm(TOWN.officerOfA, issue.number()), IssueRefusal.OWN_CASE, null);

        TOWN.withdrawals.confirm(TOWN.operator, issue.number());

        assertThat(TOWN.state(issue)).isEqualTo(IssueState.WITHDRAWN);
        assertThat(TOWN.view(issue).matter().stage()).isEqualTo(Stage.DISMISSED);
        assertThat(TOWN.followed(issue).stateLabel()).isEqualTo("已撤回");
    }

    @Test
    void goesOnWhereItWasNotFreeWill() {
        Receipt issue = TOWN.dispatched("问题");
        TOWN.withdrawals.request(TOWN.reporter, issue.number(), issue.code(), "不反映了");
        refused(
                () -> TOWN.withdrawals.request(TOWN.reporter, issue.number(), issue.code(), "再次"),
                IssueRefusal.WITHDRAWAL_PENDING,
                null);
        TOWN.withdrawals.setAside(TOWN.operator, issue.number(), true, "企业称受到压力");
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(TOWN.view(issue).withdrawal().state()).isEqualTo(IssueView.WithdrawalState.SET_ASIDE);
        refused(() -> TOWN.withdrawals.confirm(TOWN.operator, issue.number()), IssueRefusal.NO_WITHDRAWAL, null);
    }

    @Test
    void theVoicesOfAWithdrawnIssueGoOn() {
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.accepted("并入");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.withdrawals.request(TOWN.reporter, main.number(), main.code(), "撤回");
        TOWN.withdrawals.confirm(TOWN.operator, main.number());
        assertThat(TOWN.state(main)).isEqualTo(IssueState.WITHDRAWN);
        assertThat(TOWN.state(voice)).isEqualTo(IssueState.ACCEPTED);
    }

    @Test
    void aVoiceWithdrawsForItselfOnly() {
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.raised("并入");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.withdrawals.request(TOWN.reporter, voice.number(), voice.code(), "撤回");
        TOWN.withdrawals.confirm(TOWN.operator, voice.number());
        assertThat(TOWN.state(voice)).isEqualTo(IssueState.WITHDRAWN);
        assertThat(TOWN.state(main)).isEqualTo(IssueState.IN_HANDLING);
    }
}
