package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.PointsEntered;
import bihuan.assessment.AssessmentEvent.PointsWithdrawn;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.PointId;
import bihuan.assessment.PointKind;
import bihuan.assessment.Points;
import bihuan.assessment.RoundId;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Wording;
import bihuan.assessment.persistence.EvaluationStore;
import bihuan.assessment.persistence.EvaluationStore.Stated;
import bihuan.assessment.persistence.PointStore;
import bihuan.assessment.persistence.PointStore.Stored;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes points in. */
@Service
@Transactional
class PointDesk implements Points {
    private static final int LONGEST = 1000;
    private static final double FULL_MARK = 100;
    private static final double LEAST_ADJUSTMENT = 0.01;
    private static final double MOST_ADJUSTMENT = 50;

    private final PointStore store;
    private final EvaluationStore statements;
    private final RoundBook book;
    private final Viewing viewing;
    private final PeerUnits units;
    private final AssessmentNames names;

    PointDesk(
            PointStore store,
            EvaluationStore statements,
            RoundBook book,
            Viewing viewing,
            PeerUnits units,
            AssessmentNames names) {
        this.store = store;
        this.statements = statements;
        this.book = book;
        this.viewing = viewing;
        this.units = units;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PointView> of(Caller caller, RoundId id, @Nullable UnitId unit) {
        Round round = viewing.visible(caller, id);
        List<Stored> all = store.ofRound(round.jurisdiction(), id);
        Set<PointId> counting = PointBook.counting(all).stream().map(Stored::id).collect(Collectors.toSet());
        List<Stored> shown = all.stream()
                .filter(it -> unit == null || it.unit().equals(unit))
                .filter(it -> sees(caller, round, it))
                .toList();
        Map<AccountId, String> people = names.people(
                caller.jurisdiction(), shown.stream().map(Stored::by).toList());
        return shown.stream()
                .map(it -> view(caller, it, people, counting.contains(it.id())))
                .toList();
    }

    private boolean sees(Caller caller, Round round, Stored entry) {
        return viewing.isInside(caller, round)
                || entry.by().equals(caller.actor().account())
                || viewing.own(caller).filter(entry.unit()::equals).isPresent();
    }

    private PointView view(Caller caller, Stored entry, Map<AccountId, String> people, boolean counts) {
        return new PointView(
                entry.id(),
                entry.kind(),
                entry.unit(),
                names.unit(caller.jurisdiction(), entry.unit()),
                entry.points(),
                entry.reason(),
                entry.evidence(),
                people.getOrDefault(entry.by(), ""),
                entry.at(),
                counts,
                entry.withdrawal());
    }

    @Override
    public PointView enter(Caller caller, RoundId id, NewPoints given) {
        Round round = book.open(caller, id);
        requireOwnKind(caller, given.kind());
        requireAssessed(round, given.unit());
        if (given.kind() == PointKind.THIRD_PARTY) {
            requireFree(caller, id, given.unit());
        }
        requireRange(given);
        String reason = Wording.required(given.reason(), LONGEST, "/reason");
        String evidence = Wording.optional(given.evidence(), LONGEST, "/evidence");
        if (!given.kind().isMark() && evidence == null) {
            throw Refusal.of(AssessmentRefusal.EVIDENCE_NEEDED).at("/evidence");
        }
        Instant now = book.now();
        Stored entry = new Stored(
                PointId.next(),
                given.kind(),
                given.unit(),
                given.points(),
                reason,
                evidence,
                RoundBook.account(caller),
                now,
                null);
        store.add(round.jurisdiction(), id, entry);
        book.save(round.edited());
        book.say(new PointsEntered(
                round.jurisdiction(),
                id,
                caller.actor(),
                now,
                entry.id(),
                entry.kind(),
                entry.unit(),
                entry.points(),
                reason,
                evidence));
        return view(caller, entry, names.people(caller.jurisdiction(), List.of(entry.by())), true);
    }

    private static void requireOwnKind(Caller caller, PointKind kind) {
        Permission needed =
                kind == PointKind.THIRD_PARTY ? Permission.ASSESSMENT_EVALUATE : Permission.ASSESSMENT_PREPARE;
        if (!caller.may(needed)) {
            throw Refusal.of(AssessmentRefusal.NOT_YOUR_POINTS).at("/kind");
        }
    }

    private void requireAssessed(Round round, UnitId unit) {
        boolean assessed = Arrays.stream(PeerGroup.values())
                .flatMap(group -> units.of(round.jurisdiction(), group, round.period()).stream())
                .anyMatch(it -> it.unit().equals(unit));
        if (!assessed) {
            throw Refusal.of(AssessmentRefusal.NOT_ASSESSED).at("/unit");
        }
    }

    private void requireFree(Caller caller, RoundId round, UnitId unit) {
        Stated own = statements.statements(caller.jurisdiction(), round).stream()
                .filter(it -> it.by().equals(caller.actor().account()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.STATEMENT_NEEDED));
        if (own.conflicts().contains(unit)) {
            throw Refusal.of(AssessmentRefusal.CONFLICT_OF_INTEREST).at("/unit");
        }
    }

    private static void requireRange(NewPoints given) {
        double least = given.kind().isMark() ? 0 : LEAST_ADJUSTMENT;
        double most = given.kind().isMark() ? FULL_MARK : MOST_ADJUSTMENT;
        if (!(given.points() >= least && given.points() <= most)) {
            throw Refusal.of(AssessmentRefusal.POINTS_OUT_OF_RANGE)
                    .at("/points")
                    .with("least", plain(least))
                    .with("most", plain(most));
        }
    }

    /** As people write it: {@code 100}, {@code 0.01}. */
    private static String plain(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    @Override
    public PointView withdraw(Caller caller, RoundId id, PointId point, String why) {
        Round round = book.open(caller, id);
        Stored entry = store.find(round.jurisdiction(), id, point)
                .filter(it -> sees(caller, round, it))
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_ENTRY));
        requireOwnKind(caller, entry.kind());
        String reason = Wording.required(why, LONGEST, "/reason");
        Instant now = book.now();
        if (!store.withdraw(round.jurisdiction(), id, point, reason, caller.actor(), now)) {
            throw Refusal.of(AssessmentRefusal.WITHDRAWN_BEFORE);
        }
        book.save(round.edited());
        book.say(new PointsWithdrawn(round.jurisdiction(), id, caller.actor(), now, point, reason));
        return of(caller, id, entry.unit()).stream()
                .filter(it -> it.id().equals(point))
                .findFirst()
                .orElseThrow();
    }
}
