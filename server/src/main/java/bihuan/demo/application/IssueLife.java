package bihuan.demo.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.ReturnReason;
import bihuan.issues.IssueNumber;
import bihuan.issues.Judgement;
import bihuan.issues.NotAcceptedReason;
import bihuan.issues.Receipt;
import bihuan.issues.Satisfaction;
import bihuan.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented issue from registration to its end. Each step acts at its moment and plans the next; what the rules refuse is left
 * out, as people who are refused do.
 */
final class IssueLife {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WORKING_DAY = Duration.ofMinutes(450);

    private final Play play;
    private final City city;
    private final Cast cast;
    private final Chance chance;
    private final String category;
    private final Cast.Handler usual;
    private final Receipt receipt;
    private final IssueNumber number;
    private Cast.Handler handler;
    private @Nullable AssignmentId assignment;
    private boolean returned;

    private IssueLife(Play play, Chance chance, Story story, Receipt receipt, Cast.Handler usual) {
        this.play = play;
        this.city = play.city();
        this.cast = play.cast();
        this.chance = chance;
        this.category = story.template().category();
        this.receipt = receipt;
        this.number = receipt.number();
        this.usual = usual;
        this.handler = usual;
    }

    /** Registers it now and plans what follows; what nobody would handle is not registered. */
    static void begin(Play play, Chance chance, Instant now, String reference) {
        Cast cast = play.cast();
        Story story = Story.draw(cast, chance, play.dayOf(now));
        cast.usual(story.template().category(), story.enterprise().details().area())
                .ifPresent(usual -> {
                    Receipt receipt =
                            play.city().issues().register(cast.operator(), story.tell(cast, chance, reference));
                    IssueLife life = new IssueLife(play, chance, story, receipt, usual);
                    play.after(chance.waiting(HOUR), life::triage);
                });
    }

    private void triage(Instant now) {
        if (chance.happens(0.035)) {
            city.triage()
                    .notAccept(
                            cast.dispatcher(),
                            number,
                            chance.oneOf(List.of(
                                    NotAcceptedReason.NO_CONCRETE_MATTER,
                                    NotAcceptedReason.IN_LITIGATION,
                                    NotAcceptedReason.OTHER_JURISDICTION)),
                            cast.phrase("not-accepted", chance),
                            null);
            return;
        }
        if (chance.happens(0.12)) {
            handler = chance.oneOf(play.handlers());
        }
        city.triage().accept(cast.dispatcher(), number, category, null, null);
        dispatch(now);
    }

    private void dispatch(Instant now) {
        List<UnitId> assisting = chance.happens(0.18)
                ? List.of(chance.oneOf(play.handlers()).unit()).stream()
                        .filter(unit -> !unit.equals(handler.unit()))
                        .toList()
                : List.of();
        city.triage()
                .dispatch(
                        cast.dispatcher(), number, new Dispatch(handler.unit(), assisting, category, null, null), null);
        assignment = play.leadAssignment(receipt.id());
        play.after(slow(HOUR.multipliedBy(2)), this::sign);
    }

    private void sign(Instant now) {
        city.handling().sign(handler.officer(), at(), null);
        if (!returned && chance.happens(handler == usual ? handler.temper().evasion() : 0.75)) {
            returned = true;
            play.after(chance.waiting(HOUR), this::giveBack);
            return;
        }
        play.after(slow(HOUR.multipliedBy(3)), this::contact);
    }

    private void giveBack(Instant now) {
        city.handling()
                .requestReturn(
                        handler.officer(),
                        at(),
                        new Handling.ReturnRequest(
                                ReturnReason.NOT_OUR_DUTY,
                                cast.phrase("return", chance),
                                handler == usual ? null : usual.unit()),
                        null);
        play.after(chance.waiting(HOUR.multipliedBy(3)), this::rule);
    }

    private void rule(Instant now) {
        boolean granted = handler != usual;
        city.handling()
                .ruleOnReturn(
                        cast.dispatcher(),
                        at(),
                        new Handling.Decision(
                                granted, cast.phrase(granted ? "return-granted" : "return-denied", chance)),
                        null);
        if (granted) {
            handler = usual;
            play.after(chance.waiting(HOUR), this::dispatch);
        } else {
            play.after(slow(HOUR.multipliedBy(2)), this::contact);
        }
    }

    private void contact(Instant now) {
        ContactWay way = chance.weighted(List.of(ContactWay.PHONE, ContactWay.VISIT, ContactWay.MEETING), 8, 3, 1);
        city.handling()
                .contact(handler.officer(), at(), new Handling.Contact(way, cast.phrase("contact", chance)), null);
        play.after(chance.work(slowed(WORKING_DAY.multipliedBy(2))), this::decideHow);
    }

    private void decideHow(Instant now) {
        if (chance.happens(0.11)) {
            extend(now);
        } else if (chance.happens(0.06)) {
            suspend(now);
        } else if (chance.happens(0.02)) {
            pledge(now);
        } else {
            answer(now);
        }
    }

    private void extend(Instant now) {
        city.handling()
                .requestExtension(
                        handler.officer(),
                        at(),
                        new Handling.ExtensionRequest(ExtensionLevel.UNIT, 3, cast.phrase("extension", chance)),
                        null);
        play.after(chance.waiting(HOUR.multipliedBy(2)), this::grantExtension);
    }

    private void grantExtension(Instant now) {
        city.handling()
                .decideExtension(
                        handler.leader(),
                        at(),
                        ExtensionLevel.UNIT,
                        new Handling.Decision(chance.happens(0.9), cast.phrase("extension-decision", chance)),
                        null);
        play.after(chance.work(slowed(WORKING_DAY.multipliedBy(2))), this::answer);
    }

    private void suspend(Instant now) {
        LocalDate until = play.calendar().plusWorkingDays(play.dayOf(now), 5);
        city.handling()
                .suspend(
                        handler.officer(),
                        at(),
                        new Handling.Suspension(null, until, cast.phrase("suspension", chance)),
                        null);
        play.after(chance.waiting(WORKING_DAY.multipliedBy(2)), this::resume);
    }

    private void resume(Instant now) {
        play.after(chance.work(slowed(WORKING_DAY)), this::answer);
        city.handling().resume(handler.officer(), at(), null);
    }

    private void pledge(Instant now) {
        LocalDate until = play.dayOf(now).plusDays(40 + chance.upTo(60));
        city.handling()
                .requestPledge(
                        handler.officer(), at(), new Handling.Pledge(until, 10, cast.phrase("pledge", chance)), null);
        play.after(chance.waiting(HOUR.multipliedBy(4)), this::grantPledge);
    }

    private void grantPledge(Instant now) {
        play.after(chance.waiting(WORKING_DAY.multipliedBy(9)), this::report);
        city.handling()
                .decidePledge(
                        cast.dispatcher(),
                        at(),
                        new Handling.Decision(true, cast.phrase("pledge-decision", chance)),
                        null);
    }

    private void report(Instant now) {
        if (chance.happens(0.4)) {
            answer(now);
            return;
        }
        play.after(chance.waiting(WORKING_DAY.multipliedBy(9)), this::report);
        city.handling().report(handler.officer(), at(), cast.phrase("pledge-report", chance), null);
    }

    private void answer(Instant now) {
        city.handling()
                .answer(handler.officer(), at(), new Handling.Answer(cast.answer(category, chance), List.of()), null);
        play.after(chance.waiting(WORKING_DAY), chance.happens(0.62) ? this::judge : this::callBack);
    }

    private void judge(Instant now) {
        city.judgements().judge(play.reporter(), number, receipt.code(), judgement());
        continueIfRedone();
    }

    private void callBack(Instant now) {
        if (chance.happens(0.12)) {
            play.after(chance.waiting(WORKING_DAY), this::callBack);
            city.judgements().callBackFailed(cast.operator(), number);
            return;
        }
        city.judgements().callBack(cast.operator(), number, judgement());
        continueIfRedone();
    }

    private Judgement judgement() {
        boolean solved = chance.happens(handler.temper().quality());
        Satisfaction satisfaction = solved
                ? chance.weighted(
                        List.of(
                                Satisfaction.VERY_SATISFIED,
                                Satisfaction.SATISFIED,
                                Satisfaction.FAIR,
                                Satisfaction.DISSATISFIED),
                        5,
                        6,
                        2,
                        0.4)
                : chance.weighted(
                        List.of(Satisfaction.FAIR, Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED), 1, 3, 2);
        String words = solved ? null : cast.phrase("unsolved", chance);
        return new Judgement(solved || chance.happens(0.85), solved, satisfaction, words);
    }

    private void continueIfRedone() {
        if (play.isInHandling(receipt.id())) {
            play.after(chance.work(slowed(WORKING_DAY)), this::answer);
        }
    }

    private AssignmentId at() {
        if (assignment == null) {
            throw new IllegalStateException(number + " has not been dispatched");
        }
        return assignment;
    }

    private Duration slow(Duration mean) {
        return chance.waiting(slowed(mean));
    }

    private Duration slowed(Duration usual) {
        return Duration.ofSeconds(
                Math.round(usual.toSeconds() * handler.temper().slowness()));
    }
}
