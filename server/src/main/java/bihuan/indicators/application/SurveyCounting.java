package bihuan.indicators.application;

import bihuan.indicators.Node;
import bihuan.indicators.SheetView;
import bihuan.indicators.Subject;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.persistence.FigureStore.NewFigure;
import bihuan.indicators.persistence.SurveyScoreStore;
import bihuan.indicators.persistence.SurveyScoreStore.Score;
import bihuan.issues.MeasurePeriod;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures from published surveys: of several in one period the mean, weighted by answers, with its standard error. */
@Component
class SurveyCounting {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SurveyScoreStore scores;

    SurveyCounting(SurveyScoreStore scores) {
        this.scores = scores;
    }

    static boolean asked(Node.Indicator indicator) {
        Node.Source source = indicator.source();
        return source != null && source.kind() == Node.Source.Kind.SURVEY && source.key() != null;
    }

    List<NewFigure> figures(
            JurisdictionId jurisdiction, SheetView sheet, Plan plan, MeasurePeriod period, int minimum) {
        List<NewFigure> figures = new ArrayList<>();
        for (int column = 0; column < plan.width(); column++) {
            Node.Indicator indicator = plan.indicator(column);
            Node.Source source = indicator.source();
            if (source != null && asked(indicator)) {
                Map<UnitId, List<Score>> byUnit =
                        scores.of(jurisdiction, String.valueOf(source.key()), period.first(), period.last()).stream()
                                .collect(Collectors.groupingBy(Score::unit));
                for (Subject subject : sheet.subjects()) {
                    List<Score> own =
                            subject.unit() == null ? List.of() : byUnit.getOrDefault(subject.unit(), List.of());
                    if (!own.isEmpty()) {
                        figures.add(figure(indicator.code(), subject.code(), own, minimum));
                    }
                }
            }
        }
        return figures;
    }

    private static NewFigure figure(String indicator, String subject, List<Score> scores, int minimum) {
        int answers = scores.stream().mapToInt(Score::answers).sum();
        double sum = 0;
        double squares = 0;
        ObjectNode source = JSON.createObjectNode().put("answers", answers).put("minimum", minimum);
        ArrayNode surveys = source.putArray("surveys");
        for (Score one : scores) {
            sum += one.score() * one.answers();
            squares += Math.pow(one.standardError() * one.answers(), 2);
            surveys.addObject()
                    .put("id", one.survey().toString())
                    .put("title", one.title())
                    .put("version", one.version())
                    .put("score", one.score())
                    .put("answers", one.answers());
        }
        boolean enough = answers >= Math.max(1, minimum);
        return new NewFigure(
                indicator,
                subject,
                enough ? sum / answers : null,
                null,
                null,
                enough ? Math.sqrt(squares) / answers : null,
                source.toString());
    }
}
