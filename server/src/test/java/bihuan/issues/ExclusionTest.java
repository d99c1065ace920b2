package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class ExclusionTest {
    @Autowired
    OwnerDatabase database;

    private static final Town TOWN = new Town();

    @Test
    void takesTwoPersons() {
        Receipt issue = TOWN.dispatched("问题");
        TOWN.exclusions.propose(TOWN.inspector, issue.number(), ExclusionReason.FORCE_MAJEURE, "洪水");
        assertThat(excludedBecause(issue)).isNull();
        refused(
                () -> TOWN.exclusions.review(TOWN.inspector, issue.number(), true, "同意"),
                IssueRefusal.SAME_PERSON,
                null);

        TOWN.exclusions.review(TOWN.leader, issue.number(), true, "同意");

        assertThat(excludedBecause(issue)).isEqualTo("FORCE_MAJEURE");
        IssueView.Exclusion exclusion = TOWN.view(issue).exclusion();
        assertThat(exclusion.proposedBy()).isEqualTo(TOWN.inspector.actor());
        assertThat(exclusion.reviewedBy()).isEqualTo(TOWN.leader.actor());
    }

    @Test
    void isNeverDoneByAUnitWithAPart() {
        Receipt issue = TOWN.dispatched("问题");
        refused(
                () -> TOWN.exclusions.propose(
                        TOWN.officerOfA, issue.number(), ExclusionReason.MALICIOUS_OR_FALSE, "不实"),
                IssueRefusal.OWN_CASE,
                null);
        TOWN.exclusions.propose(TOWN.dispatcher, issue.number(), ExclusionReason.MALICIOUS_OR_FALSE, "不实");
        refused(() -> TOWN.exclusions.review(TOWN.officerOfA, issue.number(), true, "同意"), IssueRefusal.OWN_CASE, null);
    }

    @Test
    void isRevokedAndMayBeProposedAgain() {
        Receipt issue = TOWN.dispatched("问题");
        TOWN.exclusions.propose(TOWN.dispatcher, issue.number(), ExclusionReason.BARRED_BY_LAW, "法律限制");
        refused(
                () -> TOWN.exclusions.propose(TOWN.dispatcher, issue.number(), ExclusionReason.FORCE_MAJEURE, "又"),
                IssueRefusal.EXCLUSION_PENDING,
                null);
        TOWN.exclusions.review(TOWN.inspector, issue.number(), true, "同意");
        TOWN.exclusions.revoke(TOWN.leader, issue.number(), "理由不足");
        assertThat(excludedBecause(issue)).isNull();
        TOWN.exclusions.propose(TOWN.dispatcher, issue.number(), ExclusionReason.FORCE_MAJEURE, "又");
        assertThat(TOWN.view(issue).exclusion().state()).isEqualTo(IssueView.ExclusionState.PROPOSED);
    }

    private @Nullable String excludedBecause(Receipt issue) {
        return database.sql("SELECT coalesce(excluded_because, '') FROM issues.published_issue WHERE issue_id = ?")
                .param(issue.id().value())
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty())
                .orElse(null);
    }
}
