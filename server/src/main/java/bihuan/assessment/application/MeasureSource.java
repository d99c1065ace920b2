package bihuan.assessment.application;

import bihuan.assessment.AssessmentSource;
import bihuan.assessment.RawItem;
import bihuan.assessment.SourceKind;
import bihuan.issues.ExclusionReason;
import bihuan.issues.Measure;
import bihuan.issues.MeasureCase;
import bihuan.issues.MeasurePart;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureQuestion;
import bihuan.issues.Measures;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The platform's own rates and times (docs/measures.md), case by case. Cases of sections count for the unit that they belong to; cases
 * whose exclusion was approved stand there with their reason and count nothing.
 */
@Component
class MeasureSource implements AssessmentSource {
    private static final int PAGE = 200;
    private static final List<Measure> OFFERED = List.of(
            Measure.RESPONSE,
            Measure.SOLUTION,
            Measure.SATISFACTION,
            Measure.CONTACT_CONFIRMED,
            Measure.ON_TIME_SIGN,
            Measure.ON_TIME_ANSWER,
            Measure.ON_TIME_REDO,
            Measure.RETURNED,
            Measure.REDONE,
            Measure.OVERNIGHT,
            Measure.OVERDUE_OPEN,
            Measure.HOURS_LEAD,
            Measure.HOURS_ASSISTING);

    private final Measures measures;
    private final PeerUnits units;

    MeasureSource(Measures measures, PeerUnits units) {
        this.measures = measures;
        this.units = units;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.MEASURE;
    }

    @Override
    public List<Offer> offers(JurisdictionId jurisdiction) {
        return OFFERED.stream()
                .map(it -> new Offer(
                        it.name(),
                        it.title(),
                        it.kind() == Measure.Kind.RATE ? Scale.RATE : Scale.HOURS,
                        it.moreIsBetter()))
                .toList();
    }

    @Override
    public List<UnitFigure> figures(Question question) {
        Measure measure = Measure.valueOf(question.code());
        Set<UnitId> wanted = new HashSet<>(question.units());
        Map<UnitId, Optional<UnitId>> rated = new HashMap<>();
        Map<UnitId, List<RawItem>> items = new LinkedHashMap<>();
        for (MeasurePart part : List.of(MeasurePart.DENOMINATOR, MeasurePart.EXCLUDED)) {
            for (MeasureCase found : cases(question, measure, part)) {
                UnitId unit = found.unit();
                if (unit != null) {
                    rated.computeIfAbsent(unit, it -> units.ratedOf(question.jurisdiction(), it))
                            .filter(wanted::contains)
                            .ifPresent(it -> items.computeIfAbsent(it, key -> new ArrayList<>())
                                    .add(item(measure, found)));
                }
            }
        }
        return items.entrySet().stream()
                .map(it -> new UnitFigure(it.getKey(), it.getValue()))
                .toList();
    }

    private List<MeasureCase> cases(Question question, Measure measure, MeasurePart part) {
        MeasurePeriod period = MeasurePeriod.parse(question.period().text()).orElseThrow();
        Caller all = new Caller(question.jurisdiction(), Actor.system(), Set.of(), new DataScope.Everything(), null);
        List<MeasureCase> cases = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<MeasureCase> page =
                    measures.cases(all, new MeasureQuestion(measure, period, part, null, null, null), PAGE, after);
            cases.addAll(page.items());
            after = page.next();
        } while (after != null);
        return cases;
    }

    private static RawItem item(Measure measure, MeasureCase found) {
        String ref = found.number().value() + "/" + found.item();
        ExclusionReason excluded = found.excluded();
        if (excluded != null) {
            return new RawItem(ref, 0, 0, excluded.name());
        }
        if (measure.kind() == Measure.Kind.HOURS) {
            Double hours = found.hours();
            return RawItem.of(ref, hours == null ? 0 : hours);
        }
        return RawItem.of(ref, found.counts() ? 1 : 0);
    }
}
