package bihuan.assignments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.MatterFolded;
import bihuan.assignments.AssignmentEvent.MatterUnfolded;
import bihuan.assignments.AssignmentEvent.VerdictGiven;
import bihuan.assignments.Stage;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever random people do, these things hold after each step (done means 4). */
class AnyLifeTest {
    private static final int LIVES = 300;
    private static final int STEPS = 120;

    @Test
    void theInvariantsHoldInEveryLife() {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        int events = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            Story story = new Story();
            RandomPeople people = new RandomPeople(story, seed);
            for (int step = 0; step < STEPS; step++) {
                people.next();
                seen.add(story.matter.stage());
                check(story, "seed " + seed + ", step " + step);
            }
            events += story.events.size();
        }
        assertThat(seen).containsExactlyInAnyOrder(Stage.values());
        assertThat(events).isGreaterThan(5_000);
    }

    private static void check(Story story, String where) {
        Matter matter = story.matter;
        boolean open = matter.stage().isOpen();
        assertThat(matter.holder() != null).as("holder, " + where).isEqualTo(open);
        assertThat(matter.due() != null).as("due, " + where).isEqualTo(open);
        assertThat(matter.custody().current() != null).as("holding, " + where).isEqualTo(open);
        assertThat(matter.progress().endedAt() == null).as("end, " + where).isEqualTo(open);
        if (open) {
            assertThat(matter.custody().current().holder()).as(where).isEqualTo(matter.holder());
        } else {
            assertThat(matter.clocks().running()).as("clocks, " + where).isEmpty();
            assertThat(matter.parts()).as(where).noneMatch(Assignment::active);
        }
        everyChangeHasItsEvent(story, where);
        nobodyJudgedHisOwn(story, where);
        holdersAddUpToTheAge(story, where);
        nightsLieWithinTheirHoldings(matter, where);
    }

    private static void everyChangeHasItsEvent(Story story, String where) {
        assertThat(story.matter.version()).as("version, " + where).isEqualTo(story.events.size());
        for (int i = 0; i < story.events.size(); i++) {
            assertThat(story.events.get(i).version()).as(where).isEqualTo(i + 1);
        }
    }

    private static void nobodyJudgedHisOwn(Story story, String where) {
        for (AssignmentEvent event : story.events) {
            UnitId judge = event instanceof VerdictGiven given ? given.by().unit() : null;
            assertThat(judge)
                    .as("judge, " + where)
                    .isIn(null, story.bureau, story.water, story.power, story.land)
                    .satisfies(unit -> assertThat(hadAPart(story, unit, event)).isFalse());
        }
    }

    private static boolean hadAPart(Story story, UnitId unit, AssignmentEvent at) {
        return story.matter.parts().stream()
                .anyMatch(part -> part.unit().equals(unit)
                        && part.state() != bihuan.assignments.AssignmentState.RETURNED
                        && !part.times().dispatched().isAfter(at.at()));
    }

    private static void holdersAddUpToTheAge(Story story, String where) {
        long age = 0;
        Instant since = story.events.getFirst().at();
        for (AssignmentEvent event : story.events) {
            if (event instanceof MatterFolded) {
                age += seconds(story, since, event.at());
            } else if (event instanceof MatterUnfolded) {
                since = event.at();
            }
        }
        List<Holding> spans = story.matter.custody().spans();
        Instant end = story.matter.progress().endedAt();
        if (story.matter.stage() != Stage.FOLDED) {
            age += seconds(story, since, end == null ? story.now : end);
        }
        long held = spans.stream()
                .mapToLong(span ->
                        span.workingSeconds() == null ? seconds(story, span.from(), story.now) : span.workingSeconds())
                .sum();
        assertThat(held).as("held, " + where).isEqualTo(age);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from())
                    .as(where)
                    .isAfterOrEqualTo(spans.get(i - 1).to());
        }
    }

    private static void nightsLieWithinTheirHoldings(Matter matter, String where) {
        for (Overnight night : matter.custody().nights()) {
            assertThat(night.first()).as(where).isBeforeOrEqualTo(night.last());
            assertThat(night.nights()).as(where).isPositive();
            assertThat(night.holder().unit()).as(where).isNotNull();
        }
    }

    private static long seconds(Story story, Instant from, Instant to) {
        return story.terms.calendar().workingTime(from, to).toSeconds();
    }
}
