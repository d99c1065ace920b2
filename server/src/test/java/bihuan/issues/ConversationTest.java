package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@BihuanTest
class ConversationTest {
    private static final Town TOWN = new Town();

    @Test
    void keepsNotesFromTheReporter() {
        Receipt issue = TOWN.dispatched("问题");
        TOWN.conversations.writeToReporter(TOWN.officerOfA, issue.number(), "请补充合同");
        TOWN.conversations.writeAsReporter(TOWN.reporter, issue.number(), issue.code(), "合同在此😀");
        TOWN.conversations.note(TOWN.officerOfA, issue.number(), "内部：需协调");
        TOWN.conversations.supplement(
                TOWN.reporter, issue.number(), issue.code(), new Conversations.Supplement("补充说明", List.of(), null));

        assertThat(TOWN.followed(issue).conversation())
                .extracting(FollowedIssue.Said::text)
                .containsExactly("请补充合同", "合同在此😀", "补充说明");
        assertThat(TOWN.view(issue).words()).hasSize(4);
        assertThat(TOWN.followed(issue).steps())
                .extracting(FollowedIssue.Step::what)
                .doesNotContain("issues.NoteAdded");
    }

    @Test
    void endsWithTheIssue() {
        Receipt issue = TOWN.answered("问题");
        TOWN.judge(issue, true);
        refused(
                () -> TOWN.conversations.writeAsReporter(TOWN.reporter, issue.number(), issue.code(), "还有"),
                IssueRefusal.ENDED,
                null);
    }

    @Test
    void onlyWhoSeesTheIssueWrites() {
        Receipt issue = TOWN.dispatched("问题");
        refused(() -> TOWN.conversations.note(TOWN.officerOfB, issue.number(), "好奇"), IssueRefusal.NO_SUCH_ISSUE, null);
    }
}
