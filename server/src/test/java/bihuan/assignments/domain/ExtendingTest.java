package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ExtensionLevel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Extension. */
class ExtendingTest {

    @Test
    void theClockRunsOnUntilSomebodyElseGrantsTheTime() {
        Story story = Story.contacted().askForTime(ExtensionLevel.UNIT, 3);
        assertThat(due(story)).isEqualTo(at("2026-03-09T17:30"));
        refuses(
                AssignmentRefusal.OWN_REQUEST,
                () -> story.act(story.waterOfficer, act -> Extending.grant(act, story.lead(), ExtensionLevel.UNIT)));
        story.act(story.waterLeader, act -> Extending.grant(act, story.lead(), ExtensionLevel.UNIT));
        assertThat(due(story)).isEqualTo(at("2026-03-12T17:30"));
    }

    @Test
    void theSecondLevelIsGrantedOutsideOfTheUnit() {
        Story story = Story.contacted().askForTime(ExtensionLevel.BUREAU, 10);
        refuses(
                AssignmentRefusal.NOT_THE_APPROVER,
                () -> story.act(story.waterLeader, act -> Extending.grant(act, story.lead(), ExtensionLevel.BUREAU)));
        story.act(story.dispatcher, act -> Extending.grant(act, story.lead(), ExtensionLevel.BUREAU));
        assertThat(due(story)).isEqualTo(at("2026-03-23T17:30"));
    }

    @Test
    void eachLevelExtendsOnce() {
        Story story = Story.contacted().askForTime(ExtensionLevel.UNIT, 3);
        story.act(story.waterLeader, act -> Extending.deny(act, story.lead(), ExtensionLevel.UNIT, "no"));
        assertThat(due(story)).isEqualTo(at("2026-03-09T17:30"));
        refuses(AssignmentRefusal.EXTENDED_BEFORE, () -> story.askForTime(ExtensionLevel.UNIT, 1));
    }

    @Test
    void asksBeforeTheDeadlineOnly() {
        Story story = Story.contacted().on("2026-03-09T17:30:01");
        refuses(AssignmentRefusal.EXTENSION_TOO_LATE, () -> story.askForTime(ExtensionLevel.UNIT, 3));
    }

    @Test
    void asksForNoMoreThanTheRuleAllows() {
        Story story = Story.contacted();
        refuses(AssignmentRefusal.TOO_MANY_DAYS, () -> story.askForTime(ExtensionLevel.UNIT, 6));
    }

    @Test
    void whatWasNotDecidedLapsesWithTheAnswer() {
        Story story = Story.contacted().askForTime(ExtensionLevel.UNIT, 3);
        story.answer(story.waterOfficer, story.lead());
        assertThat(story.matter.requests().extensions())
                .extracting(Requests.Extension::state)
                .containsExactly(Requests.State.LAPSED);
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
