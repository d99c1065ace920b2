package bihuan.assessment.application;

import bihuan.assessment.AssessmentSource.Question;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.domain.Round;
import bihuan.issues.Measure;
import bihuan.kernel.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The cases from which a sample is drawn: those that were judged in the period, without those that were left out. */
@Component
class SampleCandidates {
    private final MeasureSource measures;
    private final PeerUnits units;

    SampleCandidates(MeasureSource measures, PeerUnits units) {
        this.measures = measures;
        this.units = units;
    }

    /** Numbers of issues by unit, each in order. */
    Map<UnitId, List<String>> of(Round round, PeerGroup group) {
        List<RatedUnit> rated = units.of(round.jurisdiction(), group, round.period());
        Question question = new Question(
                round.jurisdiction(),
                round.id(),
                Measure.SOLUTION.name(),
                round.period(),
                group,
                rated.stream().map(RatedUnit::unit).toList());
        Map<UnitId, List<String>> numbers = new LinkedHashMap<>();
        measures.figures(question)
                .forEach(figure -> numbers.put(
                        figure.unit(),
                        figure.items().stream()
                                .filter(it -> it.count() > 0)
                                .map(it -> it.ref().substring(0, it.ref().indexOf('/')))
                                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                                .stream()
                                .toList()));
        return numbers;
    }
}
