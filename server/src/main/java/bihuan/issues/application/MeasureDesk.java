package bihuan.issues.application;

import bihuan.issues.Bulletin;
import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.ExclusionReason;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasureCase;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureQuestion;
import bihuan.issues.MeasureView;
import bihuan.issues.MeasureView.Figure;
import bihuan.issues.Measures;
import bihuan.issues.domain.BulletinTable;
import bihuan.issues.domain.MeasureRanking;
import bihuan.issues.persistence.MeasureStore;
import bihuan.issues.persistence.MeasureStore.Count;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes measures from the cases, each time anew. */
@Service
@Transactional(readOnly = true)
class MeasureDesk implements Measures {
    private static final String NONE = "—";

    private final MeasureStore store;
    private final Organisation organisation;
    private final Categories categories;
    private final Clock clock;

    MeasureDesk(MeasureStore store, Organisation organisation, Categories categories, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.categories = categories;
        this.clock = clock;
    }

    @Override
    public List<MeasureView> all(
            JurisdictionId jurisdiction, Collection<Measure> measures, MeasurePeriod period, MeasureBy by) {
        return store.count(jurisdiction, measures, period, by, clock.instant()).entrySet().stream()
                .map(counted -> view(jurisdiction, counted.getKey(), period, by, counted.getValue()))
                .toList();
    }

    @Override
    public MeasureView of(JurisdictionId jurisdiction, Measure measure, MeasurePeriod period, MeasureBy by) {
        return all(jurisdiction, List.of(measure), period, by).getFirst();
    }

    private MeasureView view(
            JurisdictionId jurisdiction, Measure measure, MeasurePeriod period, MeasureBy by, List<Count> counts) {
        Map<Optional<String>, List<Count>> parts = new LinkedHashMap<>();
        counts.forEach(count -> parts.computeIfAbsent(Optional.ofNullable(count.key()), key -> new ArrayList<>())
                .add(count));
        List<MeasureView.Row> rows = parts.entrySet().stream()
                .map(part -> new MeasureView.Row(
                        part.getKey().orElse(null),
                        part.getKey().map(key -> name(jurisdiction, by, key)).orElse(NONE),
                        figure(measure, part.getValue())))
                .toList();
        return new MeasureView(measure, measure.title(), period.text(), figure(measure, counts), rows);
    }

    private static Figure figure(Measure measure, Collection<Count> counts) {
        long numerator = 0;
        long denominator = 0;
        double hours = 0;
        Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
        for (Count count : counts) {
            ExclusionReason reason = count.excluded();
            if (reason == null) {
                numerator += count.counting();
                denominator += count.cases();
                hours += count.hours();
            } else {
                excluded.merge(reason, count.cases(), Long::sum);
            }
        }
        double above = measure.kind() == Measure.Kind.HOURS ? hours : numerator;
        return new Figure(denominator == 0 ? null : above / denominator, numerator, denominator, excluded);
    }

    private String name(JurisdictionId jurisdiction, MeasureBy by, String key) {
        return switch (by) {
            case UNIT -> organisation.nameOf(jurisdiction, new UnitId(UUID.fromString(key)));
            case AREA ->
                organisation
                        .area(jurisdiction, new AreaId(UUID.fromString(key)))
                        .map(AreaView::name)
                        .orElse(key);
            case CATEGORY ->
                categories.find(jurisdiction, key).map(Category::name).orElse(key);
            case MONTH -> key;
        };
    }

    @Override
    public Page<MeasureCase> cases(Caller caller, MeasureQuestion question, int size, @Nullable String after) {
        List<MeasureStore.Case> found =
                store.cases(caller.jurisdiction(), question, caller.scope(), size + 1, after, clock.instant());
        Page<MeasureStore.Case> page = Page.of(found, size, MeasureStore.Case::cursor);
        return new Page<>(page.items().stream().map(MeasureStore.Case::shown).toList(), page.next());
    }

    @Override
    public Bulletin bulletin(JurisdictionId jurisdiction, MeasurePeriod period) {
        MeasurePeriod before = period.previous();
        Map<UnitId, Map<Measure, Bulletin.Cell>> cells = new LinkedHashMap<>();
        Map<Measure, Map<UnitId, Figure>> figures = byUnit(jurisdiction, period);
        Map<Measure, Map<UnitId, Figure>> earlier = byUnit(jurisdiction, before);
        for (Measure measure : Measure.values()) {
            Map<UnitId, Figure> now = figures.getOrDefault(measure, Map.of());
            Map<UnitId, Figure> past = earlier.getOrDefault(measure, Map.of());
            Map<UnitId, Double> values = values(now);
            now.forEach((unit, figure) -> cells.computeIfAbsent(unit, key -> new EnumMap<>(Measure.class))
                    .put(measure, cell(measure, unit, figure, past.get(unit), values)));
        }
        List<Bulletin.Line> lines = cells.entrySet().stream()
                .map(entry -> new Bulletin.Line(
                        entry.getKey(), organisation.nameOf(jurisdiction, entry.getKey()), entry.getValue()))
                .sorted(MeasureDesk::bySolution)
                .toList();
        return new Bulletin(period.text(), before.text(), lines);
    }

    @Override
    public byte[] bulletinTable(JurisdictionId jurisdiction, MeasurePeriod period, TableFormat format) {
        Bulletin bulletin = bulletin(jurisdiction, period);
        return switch (format) {
            case CSV -> BulletinTable.csv(bulletin);
            case XLSX -> BulletinTable.xlsx(bulletin);
        };
    }

    private Map<Measure, Map<UnitId, Figure>> byUnit(JurisdictionId jurisdiction, MeasurePeriod period) {
        return all(jurisdiction, List.of(Measure.values()), period, MeasureBy.UNIT).stream()
                .collect(Collectors.toMap(MeasureView::measure, MeasureDesk::byUnit));
    }

    private static Map<UnitId, Figure> byUnit(MeasureView view) {
        Map<UnitId, Figure> figures = new LinkedHashMap<>();
        for (MeasureView.Row row : view.rows()) {
            String key = row.key();
            if (key != null) {
                figures.put(new UnitId(UUID.fromString(key)), row.figure());
            }
        }
        return figures;
    }

    private static Map<UnitId, Double> values(Map<UnitId, Figure> figures) {
        Map<UnitId, Double> values = new LinkedHashMap<>();
        figures.forEach((unit, figure) -> {
            Double value = figure.value();
            if (value != null) {
                values.put(unit, value);
            }
        });
        return values;
    }

    private static Bulletin.Cell cell(
            Measure measure, UnitId unit, Figure figure, @Nullable Figure past, Map<UnitId, Double> values) {
        Double value = figure.value();
        return new Bulletin.Cell(
                value,
                figure.numerator(),
                figure.denominator(),
                value == null ? null : MeasureRanking.rank(value, values.values(), measure.moreIsBetter()),
                past == null ? null : past.value(),
                MeasureRanking.peers(unit, values));
    }

    /** By rank in solution, units without one last; then by name. */
    private static int bySolution(Bulletin.Line left, Bulletin.Line right) {
        int byRank = Integer.compare(rank(left), rank(right));
        return byRank != 0 ? byRank : left.name().compareTo(right.name());
    }

    private static int rank(Bulletin.Line line) {
        Bulletin.Cell cell = line.cells().get(Measure.SOLUTION);
        Integer rank = cell == null ? null : cell.rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
