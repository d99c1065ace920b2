package bihuan.assessment.application;

import bihuan.assessment.AssessmentSource;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RawItem;
import bihuan.assessment.SourceKind;
import bihuan.indicators.IndicatorResults;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Published marks of an indicator system; a code names the system and the node, {@code CITY/XG}. */
@Component
class IndicatorSource implements AssessmentSource {
    private static final int LONGEST_CODE = 60;

    private final IndicatorResults results;

    IndicatorSource(IndicatorResults results) {
        this.results = results;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.INDICATOR;
    }

    @Override
    public List<Offer> offers(JurisdictionId jurisdiction) {
        return results.offered(jurisdiction).stream()
                .map(it -> new Offer(it.systemCode() + "/" + it.node(), it.title(), Scale.POINTS, true))
                .filter(offer -> offer.code().length() <= LONGEST_CODE)
                .toList();
    }

    @Override
    public List<UnitFigure> figures(Question question) {
        String code = question.code();
        int slash = code.indexOf('/');
        String ref = "indicator:" + code + "@" + question.period().text();
        return results
                .marks(
                        question.jurisdiction(),
                        code.substring(0, slash),
                        question.period().text(),
                        group(question.group()),
                        code.substring(slash + 1))
                .entrySet()
                .stream()
                .filter(marks -> question.units().contains(marks.getKey()))
                .map(marks -> new UnitFigure(marks.getKey(), List.of(RawItem.of(ref, marks.getValue()))))
                .toList();
    }

    private static SubjectGroup group(PeerGroup group) {
        return switch (group) {
            case DEPARTMENTS -> SubjectGroup.DEPARTMENTS;
            case COUNTIES -> SubjectGroup.COUNTIES;
        };
    }
}
