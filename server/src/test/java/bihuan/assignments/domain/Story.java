package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.Opening;
import bihuan.assignments.ReturnReason;
import bihuan.assignments.Verdict;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tells what happens to one matter, in memory. It begins on Monday, 2 March 2026, at 10:00. */
final class Story {
    static final JurisdictionId CITY = new JurisdictionId(990100);

    final FixedTerms terms = new FixedTerms();
    final UnitId bureau = UnitId.next();
    final UnitId water = UnitId.next();
    final UnitId power = UnitId.next();
    final UnitId land = UnitId.next();
    final EnterpriseId enterprise = EnterpriseId.next();
    final Actor dispatcher = Actor.official(AccountId.next(), bureau);
    final Actor otherDispatcher = Actor.official(AccountId.next(), bureau);
    final Actor waterOfficer = Actor.official(AccountId.next(), water);
    final Actor waterLeader = Actor.official(AccountId.next(), water);
    final Actor powerOfficer = Actor.official(AccountId.next(), power);
    final Actor landOfficer = Actor.official(AccountId.next(), land);
    final Actor owner = Actor.enterprise(AccountId.next());
    final List<AssignmentEvent> events = new ArrayList<>();
    Instant now = at("2026-03-02T10:00");
    Matter matter;

    Story() {
        Opening opening = new Opening(MatterId.next(), "issue", "990100-1", enterprise);
        AssignmentEvent.MatterOpened opened = Dispatching.open(CITY, opening, bureau, Actor.reporter(), now, terms);
        events.add(opened);
        matter = Matter.opened(opened, terms);
    }

    static Story dispatched() {
        Story story = new Story();
        return story.dispatch(story.water, story.power);
    }

    static Story signed() {
        Story story = dispatched();
        return story.sign(story.waterOfficer, story.lead());
    }

    static Story contacted() {
        Story story = signed();
        return story.contact(story.waterOfficer, story.lead());
    }

    static Story answered() {
        Story story = contacted();
        return story.answer(story.waterOfficer, story.lead());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Moment.ZONE).toInstant();
    }

    Story on(String local) {
        now = at(local);
        return this;
    }

    AssignmentId lead() {
        return matter.lead().orElseThrow().id();
    }

    AssignmentId assisting() {
        return matter.parts().stream()
                .filter(part -> !part.lead() && part.active())
                .findFirst()
                .orElseThrow()
                .id();
    }

    Optional<MatterClock> clock(bihuan.assignments.ClockKind kind) {
        return matter.clocks().all().reversed().stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst();
    }

    @SafeVarargs
    final Story act(Actor by, Function<Act, ? extends AssignmentEvent>... abilities) {
        Course course = Course.of(matter, by, now, terms);
        for (Function<Act, ? extends AssignmentEvent> ability : abilities) {
            course.take(ability);
        }
        matter = course.now();
        events.addAll(course.events());
        return this;
    }

    Story dispatch(UnitId lead, UnitId... assisting) {
        return act(
                dispatcher,
                act -> Dispatching.dispatch(act, new Dispatch(lead, List.of(assisting), "utilities", null, null)));
    }

    Story sign(Actor by, AssignmentId id) {
        return act(by, act -> Signing.sign(act, id));
    }

    Story contact(Actor by, AssignmentId id) {
        return act(by, act -> Contacting.contact(act, id, ContactWay.PHONE, "called"));
    }

    Story answer(Actor by, AssignmentId id) {
        act(by, act -> Answering.answer(act, id, "done"));
        return Suspending.waitsFor(matter, id) ? act(by, Suspending::resume) : this;
    }

    Story askToReturn(Actor by, AssignmentId id) {
        act(
                by,
                act -> Returning.request(
                        act, id, new Handling.ReturnRequest(ReturnReason.NOT_OUR_DUTY, "not ours", null)));
        return Returning.callsConsultation(matter, id) ? act(by, act -> Returning.consult(act, id)) : this;
    }

    Story suspendFor(UnitId waitsFor, String until) {
        Handling.Suspension wish = new Handling.Suspension(waitsFor, LocalDate.parse(until), "documents");
        return act(waterOfficer, act -> Suspending.suspend(act, lead(), wish));
    }

    Story askForTime(ExtensionLevel level, int days) {
        Handling.ExtensionRequest request = new Handling.ExtensionRequest(level, days, "digging");
        return act(waterOfficer, act -> Extending.request(act, lead(), request));
    }

    Story askToPledge(String until, int every) {
        Handling.Pledge pledge = new Handling.Pledge(LocalDate.parse(until), every, "next year");
        return act(waterOfficer, act -> Pledging.request(act, lead(), pledge));
    }

    Story judge(Actor by, Verdict verdict) {
        EnterpriseId his = by.equals(owner) ? enterprise : null;
        return act(by, act -> Judging.judge(act, verdict, his));
    }

    static void refuses(AssignmentRefusal code, ThrowingCallable what) {
        Assertions.assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.code()).isEqualTo(code));
    }
}
