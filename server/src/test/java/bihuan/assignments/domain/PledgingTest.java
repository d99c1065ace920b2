package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import org.junit.jupiter.api.Test;

/** Pledging a date for what cannot be solved now. */
class PledgingTest {

    @Test
    void theBureauMustApprove() {
        Story story = Story.contacted().askToPledge("2026-04-30", 10);
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
        refuses(
                AssignmentRefusal.NOT_THE_APPROVER,
                () -> story.act(story.waterLeader, act -> Pledging.grant(act, story.lead())));
        story.act(story.dispatcher, act -> Pledging.grant(act, story.lead()));
        assertThat(story.matter.stage()).isEqualTo(Stage.PLEDGED);
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.water));
        assertThat(story.matter.due()).isEqualTo(at("2026-03-16T17:30"));
        assertThat(story.clock(ClockKind.ANSWER).orElseThrow().deadline().due()).isEqualTo(at("2026-04-30T17:30"));
    }

    @Test
    void eachReportStartsTheClockOfTheNext() {
        Story story = Story.contacted().askToPledge("2026-04-30", 10);
        story.act(story.dispatcher, act -> Pledging.grant(act, story.lead())).on("2026-03-12T09:00");
        story.act(story.waterOfficer, act -> Pledging.report(act, story.lead(), "pipes ordered"));
        assertThat(story.matter.due()).isEqualTo(at("2026-03-26T17:30"));
        story.answer(story.waterOfficer, story.lead());
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_VERDICT);
        assertThat(story.matter.clocks().running(ClockKind.FEEDBACK)).isEmpty();
    }

    @Test
    void pledgesNoFarDate() {
        Story story = Story.contacted();
        refuses(AssignmentRefusal.DATE_OUT_OF_RANGE, () -> story.askToPledge("2027-03-01", 10));
    }

    @Test
    void aDeniedPledgeChangesNothing() {
        Story story = Story.contacted().askToPledge("2026-04-30", 10);
        story.act(story.dispatcher, act -> Pledging.deny(act, story.lead(), "do it now"));
        assertThat(story.matter.due()).isEqualTo(at("2026-03-09T17:30"));
    }
}
