package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.Stage;
import bihuan.assignments.Verdict;
import bihuan.kernel.Actor;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random people who do random things to one matter, sensible and not. */
final class RandomPeople {
    private static final int LONGEST_WAIT_MINUTES = 900;
    private static final int SHORT_WAIT_MINUTES = 40;

    private final Random random;
    private final Story story;
    private int refused;

    RandomPeople(Story story, long seed) {
        this.story = story;
        this.random = new Random(seed);
    }

    int refused() {
        return refused;
    }

    /** One thing; a refusal changes nothing. */
    void next() {
        story.now =
                story.now.plus(Duration.ofMinutes(random.nextInt(often() ? SHORT_WAIT_MINUTES : LONGEST_WAIT_MINUTES)));
        Matter before = story.matter;
        try {
            something();
        } catch (Refusal refusal) {
            refused++;
            if (!story.matter.equals(before)) {
                throw new AssertionError("A refusal changed something: " + refusal);
            }
        }
    }

    private void something() {
        AssignmentId part = part();
        Actor by = often() ? handlerOf(part) : one(people());
        Actor above = often() ? story.dispatcher : one(people());
        switch (random.nextInt(20)) {
            case 0, 1 -> story.dispatch(unit(), unit());
            case 2, 3 -> story.sign(by, part);
            case 4, 5 -> story.contact(by, part);
            case 6 -> story.answer(by, part);
            case 7, 8 -> story.askToReturn(by, part);
            case 9 -> rule(above, part, often());
            case 10 -> nameLead(above);
            case 11 -> askForTime(by, part);
            case 12 -> decideTime(random.nextBoolean() ? above : by, part);
            case 13 -> suspend(by, part);
            case 14 -> resume(by, part);
            case 15 -> pledge(by, part);
            case 16 -> decidePledge(above, part);
            case 17 -> judge(one(people()));
            case 18 -> sweep();
            default -> rarely(one(people()));
        }
    }

    private void rule(Actor by, AssignmentId part, boolean grant) {
        story.act(by, act -> grant ? Returning.grant(act, part, "so be it") : Returning.deny(act, part, "no"));
    }

    private void nameLead(Actor by) {
        Handling.Consultation consultation = new Handling.Consultation(unit(), List.of(), "you");
        story.act(by, act -> Dispatching.nameLead(act, consultation));
    }

    private void askForTime(Actor by, AssignmentId part) {
        Handling.ExtensionRequest request =
                new Handling.ExtensionRequest(one(ExtensionLevel.values()), 1 + random.nextInt(6), "much to do");
        story.act(by, act -> Extending.request(act, part, request));
    }

    private void decideTime(Actor by, AssignmentId part) {
        ExtensionLevel level = one(ExtensionLevel.values());
        boolean grant = random.nextBoolean();
        story.act(by, act -> grant ? Extending.grant(act, part, level) : Extending.deny(act, part, level, "no"));
    }

    private void suspend(Actor by, AssignmentId part) {
        UnitId waitsFor = random.nextBoolean() ? null : unit();
        Handling.Suspension wish = new Handling.Suspension(waitsFor, inDays(1 + random.nextInt(8)), "papers");
        story.act(by, act -> Suspending.suspend(act, part, wish));
    }

    private void resume(Actor by, AssignmentId part) {
        story.act(by, act -> Suspending.resume(act, part));
    }

    private void pledge(Actor by, AssignmentId part) {
        if (random.nextBoolean()) {
            story.act(by, act -> Pledging.report(act, part, "going on"));
            return;
        }
        Handling.Pledge pledge = new Handling.Pledge(inDays(30), 5, "later");
        story.act(by, act -> Pledging.request(act, part, pledge));
    }

    private void decidePledge(Actor by, AssignmentId part) {
        boolean grant = often();
        story.act(by, act -> grant ? Pledging.grant(act, part) : Pledging.deny(act, part, "now"));
    }

    private void judge(Actor by) {
        story.judge(by, random.nextInt(3) > 0 ? Verdict.UNSOLVED : one(Verdict.values()));
    }

    private void sweep() {
        if (!story.matter.stage().isOpen()) {
            return;
        }
        story.act(Actor.system());
        Optional<Chasing.Due> due = Chasing.due(story.matter, story.now, story.terms);
        while (due.isPresent()) {
            Chasing.Due next = due.get();
            story.act(Actor.system(), act -> Chasing.climb(act, next, null));
            due = Chasing.due(story.matter, story.now, story.terms);
        }
    }

    private void rarely(Actor by) {
        if (story.matter.stage() == Stage.FOLDED) {
            story.act(by, Folding::unfold);
            return;
        }
        switch (random.nextInt(12)) {
            case 0 -> story.act(by, act -> Folding.fold(act, new Story().matter));
            case 1 -> story.act(by, act -> Judging.dismiss(act, "no"));
            default -> story.act(by, act -> Chasing.byHand(act, null, one(ChaseStep.values()), () -> "1"));
        }
    }

    private List<Actor> people() {
        return List.of(
                story.dispatcher,
                story.otherDispatcher,
                story.waterOfficer,
                story.waterLeader,
                story.powerOfficer,
                story.landOfficer,
                story.owner);
    }

    private AssignmentId part() {
        List<Assignment> parts = story.matter.parts();
        if (parts.isEmpty()) {
            return AssignmentId.next();
        }
        return often()
                ? story.matter.lead().orElseGet(() -> one(parts)).id()
                : one(parts).id();
    }

    private Actor handlerOf(AssignmentId part) {
        return people().stream()
                .filter(person -> story.matter.parts().stream()
                        .anyMatch(his -> his.id().equals(part) && his.unit().equals(person.unit())))
                .findFirst()
                .orElse(story.dispatcher);
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private UnitId unit() {
        return one(List.of(story.water, story.power, story.land));
    }

    private LocalDate inDays(int days) {
        return story.now.atZone(Moment.ZONE).toLocalDate().plusDays(days);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T one(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
