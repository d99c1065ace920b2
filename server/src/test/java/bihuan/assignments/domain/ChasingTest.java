package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent.ChaseStepTaken;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ladder (C5). */
class ChasingTest {

    @Test
    void climbsStepByStepAndOnlyInWorkingTime() {
        Story story = Story.contacted();
        List<Instant> times = new ArrayList<>();
        for (MatterClock clock = answer(story); clock.nextCheckAt() != null; clock = answer(story)) {
            times.add(clock.nextCheckAt());
            story.now = clock.nextCheckAt();
            climb(story, clock);
        }
        assertThat(times)
                .containsExactly(
                        at("2026-03-09T08:30"),
                        at("2026-03-10T08:30"),
                        at("2026-03-11T08:30"),
                        at("2026-03-13T08:30"),
                        at("2026-03-17T08:30"),
                        at("2026-03-24T08:30"))
                .allMatch(story.terms.calendar()::isWorkingMoment);
        assertThat(taken(story))
                .containsExactly(
                        ChaseStep.WARNING,
                        ChaseStep.URGING,
                        ChaseStep.SUPERVISION_ORDER,
                        ChaseStep.CIRCULATED_CRITICISM,
                        ChaseStep.TALK,
                        ChaseStep.ACCOUNTABILITY);
    }

    @Test
    void catchesUpInOrderAfterALongSilence() {
        Story story = Story.contacted().on("2026-03-16T10:00");
        catchUp(story);
        assertThat(takenByLead(story))
                .containsExactly(
                        ChaseStep.WARNING,
                        ChaseStep.URGING,
                        ChaseStep.SUPERVISION_ORDER,
                        ChaseStep.CIRCULATED_CRITICISM);
        assertThat(due(story)).isEmpty();
    }

    @Test
    void theEnterpriseIsNeverChased() {
        Story story = Story.answered().on("2026-03-05T17:00");
        story.sign(story.powerOfficer, story.assisting()).answer(story.powerOfficer, story.assisting());
        assertThat(due(story)).isEmpty();
        refuses(
                AssignmentRefusal.NO_CLOCK,
                () -> story.act(story.dispatcher, act -> Chasing.byHand(act, null, ChaseStep.URGING, () -> "1")));
    }

    @Test
    void anInspectorChasesByHandWithANumberedPaper() {
        Story story = Story.contacted();
        story.act(story.dispatcher, act -> Chasing.byHand(act, null, ChaseStep.SUPERVISION_ORDER, () -> "No. 1"));
        ChaseStepTaken step = (ChaseStepTaken) story.events.getLast();
        assertThat(step.number()).isEqualTo("No. 1");
        assertThat(step.clock()).isEqualTo(ClockKind.ANSWER);
        assertThat(step.automatic()).isFalse();
        assertThat(answer(story).taken()).isEmpty();
    }

    @Test
    void whatIsReturnedIsNotChasedWhileTheBureauRules() {
        Story story = Story.dispatched();
        story.askToReturn(story.waterOfficer, story.lead()).on("2026-03-30T10:00");
        assertThat(story.matter.clocks().running())
                .filteredOn(clock -> clock.belongsTo(story.lead()) && clock.kind() != ClockKind.RULING)
                .extracting(MatterClock::nextCheckAt)
                .containsOnlyNulls();
    }

    @Test
    void aShorterLadderRepeatsNoStep() {
        Story story = Story.contacted().on("2026-03-16T10:00");
        catchUp(story);
        decide(story, ChaseStep.WARNING, -1, ChaseStep.URGING, 0);
        story.on("2026-05-06T10:00");
        catchUp(story);
        assertThat(takenByLead(story)).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void aLongerLadderGoesOnWithItsNewSteps() {
        Story story = Story.contacted().on("2026-03-16T10:00");
        decide(story, ChaseStep.URGING, 0);
        catchUp(story);
        assertThat(takenByLead(story)).containsExactly(ChaseStep.URGING);
        decide(story, ChaseStep.WARNING, -1, ChaseStep.URGING, 0, ChaseStep.TALK, 1, ChaseStep.ACCOUNTABILITY, 10);
        catchUp(story);
        assertThat(takenByLead(story)).containsExactly(ChaseStep.URGING, ChaseStep.TALK);
        assertThat(looked(story).nextCheckAt()).isEqualTo(at("2026-03-24T08:30"));
    }

    @Test
    void anotherOrderLeavesOutWhatIsDone() {
        Story story = Story.contacted().on("2026-03-10T10:00");
        decide(story, ChaseStep.WARNING, -1, ChaseStep.URGING, 0, ChaseStep.SUPERVISION_ORDER, 9);
        catchUp(story);
        decide(story, ChaseStep.SUPERVISION_ORDER, 0, ChaseStep.URGING, 1, ChaseStep.WARNING, 2);
        catchUp(story);
        assertThat(takenByLead(story))
                .containsExactly(ChaseStep.WARNING, ChaseStep.URGING, ChaseStep.SUPERVISION_ORDER);
        assertThat(looked(story).nextCheckAt()).isNull();
    }

    private static MatterClock looked(Story story) {
        return Chasing.looked(story.matter, story.terms)
                .clocks()
                .answering(story.lead())
                .orElseThrow();
    }

    private static List<ChaseStep> taken(Story story) {
        return story.events.stream()
                .filter(ChaseStepTaken.class::isInstance)
                .map(event -> ((ChaseStepTaken) event).step())
                .toList();
    }

    private static List<ChaseStep> takenByLead(Story story) {
        return story.events.stream()
                .filter(ChaseStepTaken.class::isInstance)
                .map(ChaseStepTaken.class::cast)
                .filter(step -> story.lead().equals(step.assignment()))
                .map(ChaseStepTaken::step)
                .toList();
    }

    private static Optional<Chasing.Due> due(Story story) {
        return Chasing.due(story.matter, story.now, story.terms);
    }

    private static MatterClock answer(Story story) {
        return story.matter.clocks().answering(story.lead()).orElseThrow();
    }

    private static void climb(Story story, MatterClock clock) {
        Ladder.Next next = clock.next(story.terms).orElseThrow();
        climb(story, new Chasing.Due(clock, next.step(), next.at()));
    }

    private static void climb(Story story, Chasing.Due due) {
        story.act(Actor.system(), act -> Chasing.climb(act, due, "No."));
    }

    private static void catchUp(Story story) {
        for (Optional<Chasing.Due> due = due(story); due.isPresent(); due = due(story)) {
            climb(story, due.get());
        }
    }

    /** Steps of the answer's clock, each so many working days after the deadline. */
    private static void decide(Story story, Object... stepsAndDays) {
        List<Ladder.Rung> rungs = new ArrayList<>();
        for (int i = 0; i < stepsAndDays.length; i += 2) {
            rungs.add(new Ladder.Rung(ClockKind.ANSWER, (ChaseStep) stepsAndDays[i], (int) stepsAndDays[i + 1] * 450));
        }
        story.terms.decide(AssignmentRules.LADDER, new Ladder(rungs));
    }
}
