package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.Stage;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;

@BihuanTest
class LifeTest {
    private static final Town TOWN = new Town();

    @Test
    void anIssueIsRefusedOnceHandledAgainAndThenCloses() {
        Receipt issue = TOWN.answered("办理施工许可证超过一个月没有结果");
        assertThat(TOWN.followed(issue).mayJudge()).isTrue();
        assertThat(TOWN.followed(issue).answers())
                .extracting(FollowedIssue.Answer::text)
                .containsExactly("问题已经解决，请评价。");

        TOWN.judge(issue, false);
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(TOWN.view(issue).matter().redos()).isEqualTo(1);

        TOWN.answer(issue);
        TOWN.judge(issue, true);

        IssueView view = TOWN.view(issue);
        assertThat(view.state()).isEqualTo(IssueState.CLOSED);
        assertThat(view.matter().stage()).isEqualTo(Stage.CLOSED);
        assertThat(view.judgements()).extracting(IssueView.Round::solved).containsExactly(false, true);
        assertThat(TOWN.story(issue))
                .startsWith(
                        "issues.IssueRegistered",
                        "assignments.MatterOpened",
                        "issues.IssueAccepted",
                        "assignments.MatterDispatched",
                        "assignments.AssignmentSigned",
                        "assignments.EnterpriseContacted",
                        "assignments.AssignmentAnswered",
                        "issues.IssueJudged",
                        "assignments.VerdictGiven")
                .endsWith("issues.IssueJudged", "assignments.VerdictGiven");
    }

    @Test
    void anAnswerIsJudgedOnce() {
        Receipt issue = TOWN.answered("供电不稳定影响生产");
        TOWN.judge(issue, true);
        assertThatThrownBy(() -> TOWN.judge(issue, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.ALREADY_JUDGED));
    }

    @Test
    void nobodyJudgesBeforeTheAnswer() {
        Receipt issue = TOWN.dispatched("供水管道接入费用过高");
        assertThat(TOWN.followed(issue).mayJudge()).isFalse();
        assertThatThrownBy(() -> TOWN.judge(issue, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.NOT_YET_ANSWERED));
    }

    @Test
    void theReporterIsToldWhoHasItAndWhyItIsDueThen() {
        Receipt issue = TOWN.dispatched("土地证办理缓慢");

        FollowedIssue followed = TOWN.followed(issue);

        assertThat(followed.state()).isEqualTo(PublicState.IN_HANDLING);
        assertThat(followed.holder()).isEqualTo("市住建局");
        assertThat(followed.due()).isNotNull();
        assertThat(followed.due().explanation()).isNotNull();
        assertThat(followed.steps()).extracting(FollowedIssue.Step::what).contains("assignments.MatterDispatched");
    }

    @Test
    void aUnitSeesOnlyIssuesInWhichItHasAPart() {
        Receipt issue = TOWN.dispatched("执法检查过于频繁");
        assertThat(TOWN.issues.issue(TOWN.officerOfA, issue.number()).number()).isEqualTo(issue.number());
        assertThatThrownBy(() -> TOWN.issues.issue(TOWN.officerOfB, issue.number()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.NO_SUCH_ISSUE));
    }
}
