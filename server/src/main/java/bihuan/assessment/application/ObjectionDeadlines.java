package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.ObjectionDeadlineMoved;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.ObjectionClock;
import bihuan.assessment.persistence.RoundStore;
import bihuan.calendar.AffectedDeadlines;
import bihuan.calendar.DeadlineKeeper;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes until when units may object, when a calendar changes. */
@Component
@Transactional
class ObjectionDeadlines implements DeadlineKeeper {
    private final RoundStore rounds;
    private final RoundBook book;

    ObjectionDeadlines(RoundStore rounds, RoundBook book) {
        this.rounds = rounds;
        this.book = book;
    }

    private record Move(Round round, ObjectionClock before, ObjectionClock after) {
        boolean moves() {
            return !before.until().equals(after.until());
        }
    }

    private List<Move> moves(JurisdictionId jurisdiction, WorkCalendar calendar) {
        List<Move> moves = new ArrayList<>();
        for (Round round : rounds.ofOlderCalendar(jurisdiction, calendar.version())) {
            ObjectionClock before = Objects.requireNonNull(round.clock());
            moves.add(new Move(round, before, ObjectionTimes.clock(calendar, before.from(), before.days())));
        }
        return moves;
    }

    @Override
    public int recompute(JurisdictionId jurisdiction, WorkCalendar calendar, Actor by, Instant at) {
        int moved = 0;
        for (Move move : moves(jurisdiction, calendar)) {
            book.save(move.round().with(move.after()));
            if (move.moves()) {
                book.say(new ObjectionDeadlineMoved(
                        jurisdiction,
                        move.round().id(),
                        by,
                        at,
                        calendar.version(),
                        move.before().until(),
                        move.after().until()));
                moved++;
            }
        }
        return moved;
    }

    @Override
    @Transactional(readOnly = true)
    public AffectedDeadlines preview(JurisdictionId jurisdiction, WorkCalendar calendar, int atMost) {
        List<AffectedDeadlines.Move> moves = moves(jurisdiction, calendar).stream()
                .filter(Move::moves)
                .map(it -> new AffectedDeadlines.Move(
                        "assessment:" + it.round().id().value(),
                        it.before().until(),
                        it.after().until()))
                .toList();
        return new AffectedDeadlines(moves.size(), moves.stream().limit(atMost).toList());
    }
}
