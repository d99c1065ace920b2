package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.SampleAnnounced;
import bihuan.assessment.AssessmentEvent.SampleDrawn;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Evaluations.Sample;
import bihuan.assessment.Evaluations.SampleCase;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RoundId;
import bihuan.assessment.SampleId;
import bihuan.assessment.domain.Drawing;
import bihuan.assessment.domain.Round;
import bihuan.assessment.persistence.EvaluationStore;
import bihuan.assessment.persistence.EvaluationStore.StoredCase;
import bihuan.assessment.persistence.EvaluationStore.StoredSample;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws cases with the ledger's own hash for a seed, which nobody knows when the sample is announced. */
@Component
class Samples {
    private static final int MOST = 50;

    private final EvaluationStore store;
    private final SampleCandidates candidates;
    private final RoundBook book;
    private final Ledger ledger;
    private final AssessmentNames names;

    Samples(EvaluationStore store, SampleCandidates candidates, RoundBook book, Ledger ledger, AssessmentNames names) {
        this.store = store;
        this.candidates = candidates;
        this.book = book;
        this.ledger = ledger;
        this.names = names;
    }

    List<Sample> of(JurisdictionId jurisdiction, RoundId round) {
        return store.samples(jurisdiction, round).stream()
                .map(it -> view(jurisdiction, it))
                .toList();
    }

    private Sample view(JurisdictionId jurisdiction, StoredSample sample) {
        List<SampleCase> cases = store.cases(jurisdiction, sample.id()).stream()
                .map(it -> new SampleCase(it.unit(), names.unit(jurisdiction, it.unit()), it.place(), it.issue()))
                .toList();
        return new Sample(
                sample.id(),
                sample.group(),
                sample.perUnit(),
                sample.announcedAt(),
                sample.candidates(),
                sample.seed(),
                sample.drawnAt(),
                cases);
    }

    Sample announce(Caller caller, Round round, PeerGroup group, int perUnit) {
        if (perUnit < 1 || perUnit > MOST) {
            throw Refusal.of(AssessmentRefusal.BAD_SIZE).at("/perUnit").with("most", MOST);
        }
        Instant now = book.now();
        if (now.isBefore(round.period().until())) {
            throw Refusal.of(AssessmentRefusal.PERIOD_NOT_OVER);
        }
        SampleId id = SampleId.next();
        store.announce(round.jurisdiction(), round.id(), id, group, perUnit, caller.actor(), now);
        book.say(new SampleAnnounced(round.jurisdiction(), round.id(), caller.actor(), now, id, group, perUnit));
        return found(round, id);
    }

    Sample draw(Caller caller, Round round, SampleId id) {
        Sample sample = found(round, id);
        if (sample.seed() != null) {
            throw Refusal.of(AssessmentRefusal.DRAWN_BEFORE);
        }
        String seed = ledger.receipt(round.jurisdiction(), "sample:" + id.value(), "assessment.SampleAnnounced")
                .seal()
                .chain();
        Map<UnitId, List<String>> all = candidates.of(round, sample.group());
        List<StoredCase> drawn = new ArrayList<>();
        all.forEach((unit, numbers) -> {
            List<String> own = Drawing.draw(seed, numbers, sample.perUnit());
            for (int place = 0; place < own.size(); place++) {
                drawn.add(new StoredCase(unit, place + 1, own.get(place)));
            }
        });
        int total = all.values().stream().mapToInt(List::size).sum();
        Instant now = book.now();
        if (!store.draw(round.jurisdiction(), id, seed, total, drawn, now)) {
            throw Refusal.of(AssessmentRefusal.DRAWN_BEFORE);
        }
        book.say(new SampleDrawn(
                round.jurisdiction(),
                round.id(),
                caller.actor(),
                now,
                id,
                seed,
                total,
                drawn.stream().map(StoredCase::issue).toList()));
        return found(round, id);
    }

    private Sample found(Round round, SampleId id) {
        return store.sample(round.jurisdiction(), round.id(), id)
                .map(it -> view(round.jurisdiction(), it))
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_SAMPLE));
    }
}
