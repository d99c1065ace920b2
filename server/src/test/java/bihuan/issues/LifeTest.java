package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.Stage;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;

@BihuanTest
class LifeTest {

    @Test
    void anIssueIsRefusedOnceHandledAgainAndThenCloses() {
        Town town = new Town();
        Receipt issue = town.answered("办理施工许可证超过一个月没有结果");
        assertThat(town.followed(issue).mayJudge()).isTrue();

        town.judge(issue, false);
        assertThat(town.state(issue)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(town.view(issue).matter().redos()).isEqualTo(1);

        town.answer(issue);
        town.judge(issue, true);

        IssueView view = town.view(issue);
        assertThat(view.state()).isEqualTo(IssueState.CLOSED);
        assertThat(view.matter().stage()).isEqualTo(Stage.CLOSED);
        assertThat(view.judgements()).extracting(IssueView.Round::solved).containsExactly(false, true);
        assertThat(town.story(issue))
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
        Town town = new Town();
        Receipt issue = town.answered("供电不稳定影响生产");
        town.judge(issue, true);
        assertThatThrownBy(() -> town.judge(issue, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.ALREADY_JUDGED));
    }

    @Test
    void nobodyJudgesBeforeTheAnswer() {
        Town town = new Town();
        Receipt issue = town.dispatched("供水管道接入费用过高");
        assertThat(town.followed(issue).mayJudge()).isFalse();
        assertThatThrownBy(() -> town.judge(issue, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.NOT_YET_ANSWERED));
    }

    @Test
    void theReporterIsToldWhoHasItAndWhyItIsDueThen() {
        Town town = new Town();
        Receipt issue = town.dispatched("土地证办理缓慢");

        FollowedIssue followed = town.followed(issue);

        assertThat(followed.state()).isEqualTo(PublicState.IN_HANDLING);
        assertThat(followed.holder()).isEqualTo("市住建局");
        assertThat(followed.due()).isNotNull();
        assertThat(followed.due().explanation()).isNotNull();
        assertThat(followed.steps()).extracting(FollowedIssue.Step::what).contains("assignments.MatterDispatched");
    }

    @Test
    void aUnitSeesOnlyIssuesInWhichItHasAPart() {
        Town town = new Town();
        Receipt issue = town.dispatched("执法检查过于频繁");
        assertThat(town.issues.issue(town.officerOfA, issue.number()).number()).isEqualTo(issue.number());
        assertThatThrownBy(() -> town.issues.issue(town.officerOfB, issue.number()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.NO_SUCH_ISSUE));
    }
}
