package bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bihuan.assessment.AssessmentSource.Offer;
import bihuan.assessment.AssessmentSource.Question;
import bihuan.assessment.AssessmentSource.UnitFigure;
import bihuan.indicators.FigureEntry;
import bihuan.indicators.FigureVersion;
import bihuan.indicators.IndicatorResults;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.IndicatorSystems;
import bihuan.indicators.SheetId;
import bihuan.indicators.SubjectGroup;
import bihuan.surveys.Poll;
import bihuan.surveys.SurveyId;
import bihuan.testing.BihuanTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Surveys and indicator systems give figures to assessments, and surveys to indicators (D2, E2). */
@BihuanTest
class SourcesTest {
    private final Poll poll = new Poll();

    @Autowired
    List<AssessmentSource> sources;

    @Autowired
    IndicatorSystems systems;

    @Autowired
    IndicatorSheets sheets;

    @Autowired
    IndicatorResults results;

    private AssessmentSource source(SourceKind kind) {
        return sources.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private List<UnitFigure> figures(SourceKind kind, String code, String period) {
        return source(kind)
                .figures(new Question(
                        poll.jurisdiction(),
                        RoundId.next(),
                        code,
                        new AssessmentPeriod(period),
                        PeerGroup.DEPARTMENTS,
                        List.of(poll.unit, poll.government.departmentB())));
    }

    private void survey() {
        SurveyId id = poll.opened(poll.plan());
        poll.answer(id, 5, 5, 5, 5, 5, 5, 1, 1, 1);
        poll.surveys.close(poll.maker, id);
        poll.results.publish(poll.leader, id, Set.of(), null);
    }

    @Test
    void aSurveyOfThePeriodIsAFigure() {
        survey();
        assertThat(source(SourceKind.SURVEY).offers(poll.jurisdiction()))
                .extracting(Offer::code)
                .contains("speed");
        assertThat(figures(SourceKind.SURVEY, "speed", "2026-Q1"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.unit()).isEqualTo(poll.unit);
                    RawItem item = it.items().getFirst();
                    assertThat(item.count()).isEqualTo(9);
                    assertThat(item.amount() / item.count()).isCloseTo(66.67, within(0.01));
                });
        assertThat(figures(SourceKind.SURVEY, "speed", "2026-Q2")).isEmpty();
    }

    @Test
    void anIndicatorTakesItsFigureFromTheSurveyAndThePublishedMarksAreAFigure() {
        survey();
        systems.save(poll.maker, JsonMapper.shared().readTree("""
                        {"code": "Q", "version": "1", "name": "问卷体系", "period": "QUARTER", "points": true,
                         "root": {"code": "Q", "name": "满意", "weight": 100, "combine": "WEIGHTED", "missing": "REQUIRED",
                           "children": [{"code": "Q.S", "name": "效率", "weight": 100,
                             "scoring": {"kind": "FRONTIER", "best": 100, "worst": 0},
                             "source": {"kind": "SURVEY", "key": "speed"}}]}}
                        """));
        systems.publish(poll.leader, "Q", "1");
        SheetId sheet = sheets.open(poll.maker, "Q", "1", "2026-Q1", SubjectGroup.DEPARTMENTS, List.of())
                .id();
        sheets.count(poll.maker, sheet, 1, 0, null);
        FigureVersion figure =
                sheets.history(poll.jurisdiction(), sheet, "Q.S", "a").getFirst();
        assertThat(figure.value()).isCloseTo(66.67, within(0.01));
        assertThat(figure.error()).isNotNull();
        assertThat(figure.source().path("answers").asInt()).isEqualTo(9);

        assertThat(figures(SourceKind.INDICATOR, "Q/Q", "2026-Q1")).isEmpty();
        results.publish(poll.leader, sheet, null);
        assertThat(source(SourceKind.INDICATOR).offers(poll.jurisdiction()))
                .extracting(Offer::code)
                .containsExactly("Q/Q", "Q/Q.S");
        assertThat(figures(SourceKind.INDICATOR, "Q/Q", "2026-Q1"))
                .singleElement()
                .satisfies(it -> assertThat(it.items().getFirst().amount()).isCloseTo(66.67, within(0.01)));

        sheets.enter(poll.maker, sheet, List.of(new FigureEntry("Q.S", "b", 80.0, null, null)), null);
        assertThat(figures(SourceKind.INDICATOR, "Q/Q", "2026-Q1")).hasSize(1);
    }
}
