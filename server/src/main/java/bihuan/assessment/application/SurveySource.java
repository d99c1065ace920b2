package bihuan.assessment.application;

import bihuan.assessment.AssessmentSource;
import bihuan.assessment.RawItem;
import bihuan.assessment.SourceKind;
import bihuan.assessment.persistence.SurveyScoreRows;
import bihuan.assessment.persistence.SurveyScoreRows.Score;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What enterprises said in surveys of the period; of several surveys the mean, weighted by answers. */
@Component
class SurveySource implements AssessmentSource {
    private final SurveyScoreRows scores;

    SurveySource(SurveyScoreRows scores) {
        this.scores = scores;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.SURVEY;
    }

    @Override
    public List<Offer> offers(JurisdictionId jurisdiction) {
        return scores.topics(jurisdiction).stream()
                .map(topic -> new Offer(topic.code(), topic.title(), Scale.POINTS, true))
                .toList();
    }

    @Override
    public List<UnitFigure> figures(Question question) {
        Map<UnitId, List<RawItem>> items = scores
                .of(
                        question.jurisdiction(),
                        question.code(),
                        question.period().first(),
                        question.period().last())
                .stream()
                .filter(score -> question.units().contains(score.unit()))
                .collect(Collectors.groupingBy(
                        Score::unit, Collectors.mapping(SurveySource::item, Collectors.toList())));
        return items.entrySet().stream()
                .map(it -> new UnitFigure(it.getKey(), it.getValue()))
                .toList();
    }

    private static RawItem item(Score score) {
        String ref = "survey:" + score.survey() + "@" + score.version();
        return new RawItem(ref, score.score() * score.answers(), score.answers(), null);
    }
}
