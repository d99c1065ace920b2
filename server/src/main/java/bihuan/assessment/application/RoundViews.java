package bihuan.assessment.application;

import bihuan.assessment.RoundView;
import bihuan.assessment.RoundView.CalculationHead;
import bihuan.assessment.RoundView.FrozenVersion;
import bihuan.assessment.RoundView.ObjectionTime;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Frozen;
import bihuan.assessment.domain.Round.Head;
import bihuan.assessment.domain.Round.ObjectionClock;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.assessment.persistence.ObjectionStore;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows a round to somebody. */
@Component
class RoundViews {
    private final RoundStore rounds;
    private final CalculationStore calculations;
    private final ObjectionStore objections;
    private final AssessmentNames names;
    private final Viewing viewing;

    RoundViews(
            RoundStore rounds,
            CalculationStore calculations,
            ObjectionStore objections,
            AssessmentNames names,
            Viewing viewing) {
        this.rounds = rounds;
        this.calculations = calculations;
        this.objections = objections;
        this.names = names;
        this.viewing = viewing;
    }

    RoundView of(Caller caller, Round round) {
        boolean inside = viewing.isInside(caller, round);
        List<Head> heads = inside ? calculations.heads(round.jurisdiction(), round.id()) : List.of();
        List<Frozen> versions = rounds.versions(round.jurisdiction(), round.id()).stream()
                .filter(it -> inside || it.publishedAt() != null)
                .toList();
        Map<AccountId, String> people = names.people(
                round.jurisdiction(),
                Stream.concat(heads.stream().map(Head::by), versions.stream().map(Frozen::by))
                        .toList());
        ObjectionClock clock = round.clock();
        return new RoundView(
                round.id(),
                round.period(),
                round.period().kind(),
                round.state(),
                round.openedAt(),
                clock == null ? null : new ObjectionTime(clock.from(), clock.days(), clock.until()),
                inside ? objections.waiting(round.jurisdiction(), round.id()) : 0,
                !heads.isEmpty() && heads.getFirst().edits() < round.edits(),
                inside ? round.correction() : null,
                heads.stream().map(it -> head(it, people)).toList(),
                versions.stream().map(it -> version(it, people)).toList());
    }

    private static CalculationHead head(Head head, Map<AccountId, String> people) {
        return new CalculationHead(
                head.number(), head.at(), people.getOrDefault(head.by(), ""), head.sha256(), head.reason());
    }

    private static FrozenVersion version(Frozen frozen, Map<AccountId, String> people) {
        return new FrozenVersion(
                frozen.version(),
                frozen.calculation(),
                frozen.sha256(),
                frozen.reason(),
                people.getOrDefault(frozen.by(), ""),
                frozen.frozenAt(),
                frozen.publishedAt());
    }
}
