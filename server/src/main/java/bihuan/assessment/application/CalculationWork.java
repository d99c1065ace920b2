package bihuan.assessment.application;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.AssessmentSource.Question;
import bihuan.assessment.Calculation;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.Adjustment;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.PointKind;
import bihuan.assessment.Scheme;
import bihuan.assessment.Schemes;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Scorer;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a snapshot of everything that a round is scored by, and scores it. */
@Component
class CalculationWork {
    private final Schemes schemes;
    private final AssessmentSources sources;
    private final PeerUnits units;
    private final PointBook points;

    CalculationWork(Schemes schemes, AssessmentSources sources, PeerUnits units, PointBook points) {
        this.schemes = schemes;
        this.sources = sources;
        this.units = units;
        this.points = points;
    }

    Calculation calculate(Round round, int number, Instant at, @Nullable String reason) {
        List<GroupSheet> groups = Arrays.stream(PeerGroup.values())
                .map(group -> Scorer.score(input(round, group)))
                .toList();
        return new Calculation(
                Calculation.FORMAT,
                round.jurisdiction().value(),
                round.id().value(),
                round.period(),
                number,
                at.toString(),
                reason,
                groups);
    }

    private GroupSheet input(Round round, PeerGroup group) {
        Scheme scheme = schemes.current(round.jurisdiction(), group)
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SCHEME).with("group", group.name()));
        List<RatedUnit> rated = units.of(round.jurisdiction(), group, round.period());
        List<UnitId> ids = rated.stream().map(RatedUnit::unit).toList();
        List<Figure> figures = new ArrayList<>();
        for (Scheme.Part part : scheme.parts()) {
            Question question =
                    new Question(round.jurisdiction(), round.id(), part.sourceCode(), round.period(), group, ids);
            sources.of(part)
                    .figures(question)
                    .forEach(it -> figures.add(new Figure(part.code(), it.unit(), it.items())));
        }
        return new GroupSheet(scheme, rated, figures, adjustments(round, new HashSet<>(ids)), List.of());
    }

    private List<Adjustment> adjustments(Round round, Set<UnitId> group) {
        return points.counting(round.jurisdiction(), round.id()).stream()
                .filter(it -> !it.kind().isMark() && group.contains(it.unit()))
                .map(it -> new Adjustment(
                        it.id().value(),
                        it.unit(),
                        it.kind() == PointKind.BONUS ? it.points() : -it.points(),
                        it.reason(),
                        it.evidence()))
                .toList();
    }
}
