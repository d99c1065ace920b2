package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Handling;
import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Return to sender (C4). */
class ReturningTest {

    @Test
    void theDispatcherHoldsWhatTheLeadWantsToGiveBack() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead());
        assertThat(story.matter.stage()).isEqualTo(Stage.RETURN_REQUESTED);
        assertThat(story.matter.holder()).isEqualTo(Holder.bureau(story.bureau));
        assertThat(story.matter.due()).isEqualTo(at("2026-03-03T17:30"));
    }

    @Test
    void returnsWithinOneWorkingDayAfterDispatchOnly() {
        Story.dispatched().on("2026-03-03T17:30");
        Story story = Story.dispatched().on("2026-03-03T17:31");
        refuses(AssignmentRefusal.RETURN_TOO_LATE, () -> story.askToReturn(story.waterOfficer, story.lead()));
        story.on("2026-03-03T17:30").askToReturn(story.waterOfficer, story.lead());
    }

    @Test
    void aGrantedReturnIsDispatchedAnew() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead())
                .act(story.dispatcher, act -> Returning.grant(act, story.lead(), "right"));
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(story.matter.parts())
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.RETURNED, AssignmentState.RELEASED);
        story.dispatch(story.land);
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.land));
    }

    @Test
    void aDeniedReturnGivesBackTheTimeOfTheRulingAndNoSecondTry() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead()).on("2026-03-03T10:00");
        story.act(story.dispatcher, act -> Returning.deny(act, story.lead(), "it is yours"));
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_SIGNATURE);
        assertThat(story.matter
                        .clocks()
                        .answering(story.lead())
                        .orElseThrow()
                        .deadline()
                        .due())
                .isEqualTo(at("2026-03-10T17:30"));
        refuses(AssignmentRefusal.RETURNED_BEFORE, () -> story.askToReturn(story.waterOfficer, story.lead()));
    }

    @Test
    void nobodyRulesOnTheReturnOfHisOwnUnit() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead());
        refuses(
                AssignmentRefusal.NOT_THE_APPROVER,
                () -> story.act(story.waterLeader, act -> Returning.grant(act, story.lead(), "gladly")));
    }

    @Test
    void theSecondReturnCallsTheConsultationWhichNamesTheLeadForGood() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead())
                .act(story.dispatcher, act -> Returning.grant(act, story.lead(), "right"))
                .dispatch(story.land)
                .askToReturn(story.landOfficer, story.lead());
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_CONSULTATION);
        Handling.Consultation ruling = new Handling.Consultation(story.water, List.of(story.land), "water leads");
        story.act(story.dispatcher, act -> Dispatching.nameLead(act, ruling));
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.water));
        assertThat(story.matter.clocks().running(ClockKind.RULING)).isEmpty();
        refuses(AssignmentRefusal.LEAD_IS_NAMED, () -> story.askToReturn(story.waterOfficer, story.lead()));
    }

    @Test
    void anAssistingUnitThatGivesItsPartBackLeavesTheMatterWhereItIs() {
        Story story = Story.signed();
        story.askToReturn(story.powerOfficer, story.assisting());
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
        var part = story.assisting();
        story.act(story.dispatcher, act -> Returning.grant(act, part, "right"));
        assertThat(story.matter.part(part).state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
    }
}
