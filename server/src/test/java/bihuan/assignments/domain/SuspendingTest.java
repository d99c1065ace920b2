package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Suspension, and who holds the clock. */
class SuspendingTest {

    @Test
    void theOtherOneHoldsTheMatterUntilTheDate() {
        Story story = Story.contacted().suspendFor(null, "2026-03-06");
        assertThat(story.matter.stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(story.matter.holder()).isEqualTo(Holder.enterprise());
        assertThat(story.matter.due()).isEqualTo(at("2026-03-09T08:30"));
    }

    @Test
    void theDeadlineMovesByThePausedWorkingTime() {
        Story story = Story.contacted();
        Instant before = due(story);
        story.suspendFor(null, "2026-03-06").on("2026-03-04T10:00");
        story.act(story.waterOfficer, act -> Suspending.resume(act, story.lead()));
        assertThat(story.terms.calendar().workingTime(before, due(story))).isEqualTo(Duration.ofMinutes(900));
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.water));
    }

    @Test
    void resumesByItselfAndAtItsTimeAlsoIfNobodyLooked() {
        Story story = Story.contacted().suspendFor(null, "2026-03-03").on("2026-03-06T10:00");
        story.answer(story.waterOfficer, story.lead());
        assertThat(story.matter.custody().spans())
                .filteredOn(span -> span.holder().equals(Holder.enterprise()) && span.to() != null)
                .extracting(Holding::to)
                .containsExactly(at("2026-03-04T08:30"));
    }

    @Test
    void resumesWithTheAnswerOfTheAssistingUnitForWhichItWaits() {
        Story story = Story.contacted();
        story.sign(story.powerOfficer, story.assisting()).suspendFor(story.power, "2026-03-06");
        assertThat(story.matter.holder()).isEqualTo(Holder.assisting(story.power));
        story.answer(story.powerOfficer, story.assisting());
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
    }

    @Test
    void waitsOnlyForWhoOwesSomething() {
        Story story = Story.contacted();
        refuses(AssignmentRefusal.NOBODY_TO_WAIT_FOR, () -> story.suspendFor(story.land, "2026-03-06"));
    }

    @Test
    void standsStillNoLongerThanTheRuleAllows() {
        Story story = Story.contacted();
        refuses(AssignmentRefusal.DATE_OUT_OF_RANGE, () -> story.suspendFor(null, "2026-03-17"));
        refuses(AssignmentRefusal.DATE_OUT_OF_RANGE, () -> story.suspendFor(null, "2026-03-02"));
        story.terms.decide(AssignmentRules.SUSPENSION_TOTAL_DAYS, 4);
        refuses(AssignmentRefusal.SUSPENDED_TOO_LONG, () -> story.suspendFor(null, "2026-03-09"));
    }

    @Test
    void onlyTheLeadSuspends() {
        Story story = Story.contacted();
        story.sign(story.powerOfficer, story.assisting());
        var wish = new bihuan.assignments.Handling.Suspension(null, java.time.LocalDate.parse("2026-03-05"), "why");
        refuses(
                AssignmentRefusal.ONLY_LEAD,
                () -> story.act(story.powerOfficer, act -> Suspending.suspend(act, story.assisting(), wish)));
    }

    private static Instant due(Story story) {
        return story.matter
                .clocks()
                .answering(story.lead())
                .orElseThrow()
                .deadline()
                .due();
    }
}
