package bihuan.issues.application;

import bihuan.issues.IssueEvent.ReCallAnnounced;
import bihuan.issues.IssueEvent.ReCallDrawn;
import bihuan.issues.IssueEvent.ReCallRecorded;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.issues.ReCalls;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Sampling;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.ReCallStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Uuids;
import bihuan.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws satisfied cases with the ledger's own hash for a seed, and keeps what the calls found. */
@Service
@Transactional
class ReCallDesk implements ReCalls {
    private static final int MOST = 200;

    private final ReCallStore store;
    private final Cases cases;
    private final Outsiders outsiders;
    private final Ledger ledger;

    ReCallDesk(ReCallStore store, Cases cases, Outsiders outsiders, Ledger ledger) {
        this.store = store;
        this.cases = cases;
        this.outsiders = outsiders;
        this.ledger = ledger;
    }

    @Override
    public Draw announce(Caller caller, MeasurePeriod period, int size) {
        Instant now = cases.now();
        if (now.isBefore(period.until())) {
            throw Refusal.of(MeasureRefusal.PERIOD_NOT_OVER).at("/period");
        }
        if (size < 1 || size > MOST) {
            throw Refusal.of(IssueRefusal.BAD_SIZE).at("/size").with("most", MOST);
        }
        UUID id = Uuids.next();
        store.announce(caller.jurisdiction(), id, period, size, caller.actor(), now);
        cases.say(new ReCallAnnounced(caller.jurisdiction(), caller.actor(), now, id, period.text(), size));
        return found(caller.jurisdiction(), id);
    }

    @Override
    public Draw draw(Caller caller, UUID id) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Draw draw = found(jurisdiction, id);
        MeasurePeriod period = MeasurePeriod.parse(draw.period()).orElseThrow();
        String seed = ledger.receipt(jurisdiction, "recall:" + id, "issues.ReCallAnnounced")
                .seal()
                .chain();
        List<String> candidates = store.candidates(jurisdiction, period);
        List<String> drawn = Sampling.draw(seed, candidates, draw.size());
        Instant now = cases.now();
        if (!store.draw(jurisdiction, id, seed, candidates.size(), drawn, now)) {
            throw Refusal.of(IssueRefusal.DRAWN_BEFORE);
        }
        cases.say(new ReCallDrawn(jurisdiction, caller.actor(), now, id, seed, candidates.size(), drawn));
        return found(jurisdiction, id);
    }

    @Override
    public Draw record(Caller caller, UUID id, IssueNumber number, Result result, @Nullable String said) {
        Issue issue = cases.seenBy(caller, number);
        outsiders.require(caller, issue);
        String words = Wording.optional(said, 1000, "/words");
        if (result == Result.CONTRADICTED && words == null) {
            throw Refusal.of(IssueRefusal.WORDS_NEEDED).at("/words");
        }
        Instant now = cases.now();
        if (!store.record(caller.jurisdiction(), id, number, result, words, caller.actor(), now)) {
            throw Refusal.of(IssueRefusal.NOT_TO_CALL);
        }
        cases.say(new ReCallRecorded(caller.jurisdiction(), issue.id(), caller.actor(), now, id, result));
        return found(caller.jurisdiction(), id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draw> draws(Caller caller) {
        return store.latest(caller.jurisdiction());
    }

    private Draw found(JurisdictionId jurisdiction, UUID id) {
        return store.find(jurisdiction, id).orElseThrow(() -> Refusal.of(IssueRefusal.NO_SUCH_DRAW));
    }
}
