package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.InterestStated;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Evaluations;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RoundId;
import bihuan.assessment.SampleId;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Wording;
import bihuan.assessment.persistence.EvaluationStore;
import bihuan.assessment.persistence.EvaluationStore.Stated;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps third parties independent. */
@Service
@Transactional
class EvaluationDesk implements Evaluations {
    private static final int LONGEST = 1000;

    private final EvaluationStore store;
    private final Samples samples;
    private final RoundBook book;
    private final Viewing viewing;
    private final PeerUnits units;
    private final AssessmentNames names;

    EvaluationDesk(
            EvaluationStore store,
            Samples samples,
            RoundBook book,
            Viewing viewing,
            PeerUnits units,
            AssessmentNames names) {
        this.store = store;
        this.samples = samples;
        this.book = book;
        this.viewing = viewing;
        this.units = units;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Statement> statements(Caller caller, RoundId id) {
        Round round = viewing.visible(caller, id);
        boolean inside = viewing.isInside(caller, round);
        List<Stated> shown = store.statements(round.jurisdiction(), id).stream()
                .filter(it -> inside || it.by().equals(caller.actor().account()))
                .toList();
        Map<AccountId, String> people = names.people(
                caller.jurisdiction(), shown.stream().map(Stated::by).toList());
        return shown.stream()
                .map(it -> new Statement(people.getOrDefault(it.by(), ""), it.conflicts(), it.words(), it.at()))
                .toList();
    }

    @Override
    public Statement state(Caller caller, RoundId id, List<UnitId> conflicts, String said) {
        Round round = book.open(caller, id);
        String words = Wording.required(said, LONGEST, "/words");
        Set<UnitId> assessed =
                units(caller, id).stream().map(AssessedUnit::unit).collect(Collectors.toSet());
        for (int at = 0; at < conflicts.size(); at++) {
            if (!assessed.contains(conflicts.get(at))) {
                throw Refusal.of(AssessmentRefusal.NOT_ASSESSED).at("/conflicts/" + at);
            }
        }
        List<UnitId> distinct = conflicts.stream().distinct().toList();
        Instant now = book.now();
        if (!store.state(round.jurisdiction(), id, RoundBook.account(caller), distinct, words, now)) {
            throw Refusal.of(AssessmentRefusal.STATED_BEFORE);
        }
        book.say(new InterestStated(round.jurisdiction(), id, caller.actor(), now, distinct, words));
        return statements(caller, id).stream()
                .filter(it -> it.at().equals(now))
                .findFirst()
                .orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssessedUnit> units(Caller caller, RoundId id) {
        Round round = viewing.visible(caller, id);
        return Arrays.stream(PeerGroup.values())
                .flatMap(group -> units.of(round.jurisdiction(), group, round.period()).stream()
                        .map(it -> new AssessedUnit(it.unit(), group, it.code(), it.name())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sample> samples(Caller caller, RoundId round) {
        viewing.visible(caller, round);
        return samples.of(caller.jurisdiction(), round);
    }

    @Override
    public Sample announce(Caller caller, RoundId id, PeerGroup group, int perUnit) {
        return samples.announce(caller, book.open(caller, id), group, perUnit);
    }

    @Override
    public Sample draw(Caller caller, RoundId id, SampleId sample) {
        return samples.draw(caller, book.open(caller, id), sample);
    }
}
