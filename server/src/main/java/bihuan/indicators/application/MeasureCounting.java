package bihuan.indicators.application;

import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.Node;
import bihuan.indicators.SheetView;
import bihuan.indicators.Subject;
import bihuan.indicators.SubjectGroup;
import bihuan.indicators.domain.CountedFigure;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.persistence.FigureStore.NewFigure;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureView;
import bihuan.issues.Measures;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Figures from the platform's own cases and surveys; cases of sections count for the unit that they belong to. */
@Component
class MeasureCounting {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double PERCENT = 100;

    private final Measures measures;
    private final SurveyCounting surveys;
    private final RatedUnits units;

    MeasureCounting(Measures measures, SurveyCounting surveys, RatedUnits units) {
        this.measures = measures;
        this.surveys = surveys;
        this.units = units;
    }

    List<NewFigure> figures(JurisdictionId jurisdiction, SheetView sheet, Plan plan, int minimum, double shrinkage) {
        MeasurePeriod period = MeasurePeriod.parse(sheet.period())
                .filter(_ -> sheet.group() != SubjectGroup.OTHERS)
                .orElseThrow(() -> Refusal.of(IndicatorsRefusal.NOT_COUNTABLE));
        List<NewFigure> figures = new ArrayList<>(surveys.figures(jurisdiction, sheet, plan, period, minimum));
        Map<Measure, MeasureView> views = new HashMap<>();
        EnumSet<Measure> wanted = EnumSet.noneOf(Measure.class);
        for (int column = 0; column < plan.width(); column++) {
            measure(plan.indicator(column)).ifPresent(wanted::add);
        }
        if (wanted.isEmpty() && !asksSurveys(plan)) {
            throw Refusal.of(IndicatorsRefusal.NOT_COUNTABLE);
        }
        measures.all(jurisdiction, wanted, period, MeasureBy.UNIT).forEach(view -> views.put(view.measure(), view));
        for (int column = 0; column < plan.width(); column++) {
            Node.Indicator indicator = plan.indicator(column);
            measure(indicator)
                    .map(views::get)
                    .ifPresent(view ->
                            figures.addAll(figures(jurisdiction, sheet, indicator.code(), view, minimum, shrinkage)));
        }
        return figures;
    }

    private static boolean asksSurveys(Plan plan) {
        for (int column = 0; column < plan.width(); column++) {
            if (SurveyCounting.asked(plan.indicator(column))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Measure> measure(Node.Indicator indicator) {
        Node.Source source = indicator.source();
        if (source == null || source.kind() != Node.Source.Kind.MEASURE) {
            return Optional.empty();
        }
        return EnumSet.allOf(Measure.class).stream()
                .filter(measure -> measure.name().equals(source.key()))
                .findFirst();
    }

    private List<NewFigure> figures(
            JurisdictionId jurisdiction,
            SheetView sheet,
            String indicator,
            MeasureView view,
            int minimum,
            double shrinkage) {
        boolean rate = view.measure().kind() == Measure.Kind.RATE;
        Map<UnitId, CountedFigure> counted = new HashMap<>();
        for (MeasureView.Row row : view.rows()) {
            String key = row.key();
            units.ratedOf(jurisdiction, key == null ? null : new UnitId(UUID.fromString(key)))
                    .ifPresent(unit -> counted.merge(unit, count(row.figure(), rate), CountedFigure::plus));
        }
        CountedFigure group = sheet.subjects().stream()
                .map(subject -> counted.getOrDefault(subject.unit(), CountedFigure.NONE))
                .reduce(CountedFigure.NONE, CountedFigure::plus);
        return sheet.subjects().stream()
                .map(subject -> figure(
                        indicator,
                        subject,
                        counted.getOrDefault(subject.unit(), CountedFigure.NONE),
                        group,
                        view,
                        new Rule(rate ? PERCENT : 1, rate, minimum, shrinkage)))
                .toList();
    }

    private static CountedFigure count(MeasureView.Figure figure, boolean rate) {
        Double value = figure.value();
        double amount = rate ? figure.numerator() : value == null ? 0 : value * figure.denominator();
        return new CountedFigure(amount, figure.denominator());
    }

    /** How a count becomes a figure. */
    private record Rule(double scale, boolean rate, int minimum, double shrinkage) {}

    private static NewFigure figure(
            String indicator, Subject subject, CountedFigure own, CountedFigure group, MeasureView view, Rule rule) {
        boolean enough = own.cases() >= rule.minimum();
        @Nullable Double value = enough ? own.shrunk(group, rule.shrinkage()) * rule.scale() : null;
        @Nullable Double error = enough && rule.rate() ? own.error(group, rule.shrinkage()) * rule.scale() : null;
        var source = JSON.createObjectNode()
                .put("measure", view.measure().name())
                .put("title", view.title())
                .put("period", view.period())
                .put("amount", own.amount())
                .put("cases", own.cases())
                .put("minimum", rule.minimum())
                .put("shrinkage", rule.shrinkage());
        if (subject.unit() != null) {
            source.put("unit", subject.unit().value().toString());
        }
        return new NewFigure(indicator, subject.code(), value, null, null, error, source.toString());
    }
}
