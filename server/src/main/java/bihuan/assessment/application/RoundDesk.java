package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.CorrectionBegun;
import bihuan.assessment.AssessmentEvent.ObjectionsOpened;
import bihuan.assessment.AssessmentEvent.ReviewBegun;
import bihuan.assessment.AssessmentEvent.RoundCalculated;
import bihuan.assessment.AssessmentEvent.RoundOpened;
import bihuan.assessment.AssessmentEvent.RoundPreviewed;
import bihuan.assessment.AssessmentEvent.RoundPublished;
import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.assessment.RoundView;
import bihuan.assessment.Rounds;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.ObjectionClock;
import bihuan.assessment.domain.RoundLife;
import bihuan.assessment.domain.RoundLife.Step;
import bihuan.assessment.domain.Wording;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.Moment;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes rounds through their life; each step is one row of {@link RoundLife} and one event. */
@Service
@Transactional
class RoundDesk implements Rounds {
    static final int LONGEST_REASON = 1000;
    private static final int LARGEST_PAGE = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final RoundStore rounds;
    private final RoundBook book;
    private final RoundViews views;
    private final Viewing viewing;
    private final Calculating calculating;
    private final ObjectionTimes times;

    RoundDesk(
            RoundStore rounds,
            RoundBook book,
            RoundViews views,
            Viewing viewing,
            Calculating calculating,
            ObjectionTimes times) {
        this.rounds = rounds;
        this.book = book;
        this.views = views;
        this.viewing = viewing;
        this.calculating = calculating;
        this.times = times;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<RoundView> list(Caller caller, int size, @Nullable String after) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        List<Round> found = new ArrayList<>();
        @Nullable LocalDate day = null;
        @Nullable UUID id = null;
        if (after != null) {
            List<String> parts = parts(after);
            day = LocalDate.parse(parts.get(0));
            id = UUID.fromString(parts.get(1));
        }
        List<Round> batch;
        do {
            batch = rounds.page(caller.jurisdiction(), day, id, LARGEST_PAGE);
            batch.stream().filter(it -> viewing.isVisible(caller, it)).forEach(found::add);
            if (!batch.isEmpty()) {
                day = batch.getLast().period().last();
                id = batch.getLast().id().value();
            }
        } while (batch.size() == LARGEST_PAGE && found.size() <= limit);
        Page<Round> page = Page.of(
                found.subList(0, Math.min(found.size(), limit + 1)),
                limit,
                it -> Cursor.of(it.period().last(), it.id().value()));
        return new Page<>(page.items().stream().map(it -> views.of(caller, it)).toList(), page.next());
    }

    private static List<String> parts(String after) {
        try {
            List<String> parts = Cursor.parts(after, 2);
            LocalDate day = LocalDate.parse(parts.get(0));
            return List.of(day.toString(), UUID.fromString(parts.get(1)).toString());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(AssessmentRefusal.CURSOR_UNREADABLE).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public RoundView one(Caller caller, RoundId round) {
        return views.of(caller, viewing.visible(caller, round));
    }

    @Override
    public RoundView open(Caller caller, AssessmentPeriod period) {
        Instant now = book.now();
        Round round = new Round(caller.jurisdiction(), RoundId.next(), period, RoundState.DRAFT, 0, now, null, null);
        if (!rounds.add(round)) {
            throw Refusal.of(AssessmentRefusal.ROUND_EXISTS).at("/period").with("period", period.text());
        }
        book.say(new RoundOpened(caller.jurisdiction(), round.id(), caller.actor(), now, period.text()));
        return views.of(caller, round);
    }

    @Override
    public RoundView calculate(Caller caller, RoundId id, @Nullable String why) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.CALCULATE);
        Instant now = book.now();
        if (now.isBefore(round.period().until())) {
            throw Refusal.of(AssessmentRefusal.PERIOD_NOT_OVER);
        }
        RoundCalculated event =
                calculating.calculate(round, Wording.optional(why, LONGEST_REASON, "/reason"), caller.actor(), now);
        return moved(caller, round.in(to), event);
    }

    @Override
    public RoundView preview(Caller caller, RoundId id) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.PREVIEW);
        return moved(
                caller,
                round.in(to),
                new RoundPreviewed(
                        round.jurisdiction(),
                        id,
                        caller.actor(),
                        book.now(),
                        calculating.latest(round).number()));
    }

    @Override
    public RoundView openObjections(Caller caller, RoundId id) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.OPEN_OBJECTIONS);
        calculating.requireUpToDate(round);
        Instant now = book.now();
        ObjectionClock clock = times.from(round.jurisdiction(), now);
        return moved(
                caller,
                round.in(to).with(clock),
                new ObjectionsOpened(
                        round.jurisdiction(),
                        id,
                        caller.actor(),
                        now,
                        clock.days(),
                        clock.calendarVersion(),
                        clock.until()));
    }

    @Override
    public RoundView beginReview(Caller caller, RoundId id) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.BEGIN_REVIEW);
        Instant now = book.now();
        Instant until = Objects.requireNonNull(round.clock()).until();
        if (!now.isAfter(until)) {
            throw Refusal.of(AssessmentRefusal.OBJECTIONS_RUN).with("until", words(until));
        }
        return moved(caller, round.in(to), new ReviewBegun(round.jurisdiction(), id, caller.actor(), now));
    }

    @Override
    public RoundView freeze(Caller caller, RoundId id) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.FREEZE);
        return moved(caller, round.in(to), calculating.freeze(round, caller, book.now()));
    }

    @Override
    public RoundView publish(Caller caller, RoundId id) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.PUBLISH);
        Instant now = book.now();
        int version = rounds.versions(round.jurisdiction(), id).getFirst().version();
        rounds.publish(round, version, caller.actor(), now);
        return moved(
                caller,
                round.in(to).correcting(null),
                new RoundPublished(round.jurisdiction(), id, caller.actor(), now, version));
    }

    @Override
    public RoundView correct(Caller caller, RoundId id, String why) {
        Round round = book.locked(caller, id);
        RoundState to = RoundLife.require(round.state(), Step.CORRECT);
        String reason = Wording.required(why, LONGEST_REASON, "/reason");
        return moved(
                caller,
                round.in(to).edited().correcting(reason),
                new CorrectionBegun(round.jurisdiction(), id, caller.actor(), book.now(), reason));
    }

    private RoundView moved(Caller caller, Round round, bihuan.assessment.AssessmentEvent event) {
        book.save(round);
        book.say(event);
        return views.of(caller, round);
    }

    static String words(Instant at) {
        return TIME.format(at.atZone(Moment.ZONE));
    }
}
