package bihuan.insight.application;

import bihuan.insight.CockpitView;
import bihuan.insight.CockpitView.AgeLine;
import bihuan.insight.CockpitView.AreaLine;
import bihuan.insight.CockpitView.Flow;
import bihuan.insight.CockpitView.Headline;
import bihuan.insight.CockpitView.MonthLine;
import bihuan.insight.CockpitView.Spread;
import bihuan.insight.CockpitView.TopicLine;
import bihuan.insight.CockpitView.UnitLine;
import bihuan.insight.persistence.CockpitStore;
import bihuan.insight.persistence.CockpitStore.Arrived;
import bihuan.insight.persistence.CockpitStore.Open;
import bihuan.insight.persistence.CockpitStore.Overdue;
import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureView;
import bihuan.issues.MeasureView.Figure;
import bihuan.issues.Measures;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the cockpit of a period together, out of measures and counts. */
@Component
class CockpitWork {
    /** Rates whose cases belong to a month, so that months add up. */
    private static final List<Measure> BY_MONTH = List.of(
            Measure.SOLUTION,
            Measure.SATISFACTION,
            Measure.ON_TIME_ANSWER,
            Measure.RESPONSE,
            Measure.ON_TIME_DISPATCH,
            Measure.REDONE);

    /** Rates of a state at the end of the period. */
    private static final List<Measure> AT_THE_END = List.of(Measure.OVERNIGHT, Measure.OVERDUE_OPEN);

    private static final int TREND = 13;
    private static final List<Integer> AGES = List.of(0, 4, 8, 16, 31, 91);

    private final CockpitStore store;
    private final Measures measures;
    private final Organisation organisation;
    private final Categories categories;

    CockpitWork(CockpitStore store, Measures measures, Organisation organisation, Categories categories) {
        this.store = store;
        this.measures = measures;
        this.organisation = organisation;
        this.categories = categories;
    }

    /** What is asked for, and what it is compared with. */
    private record Compared(JurisdictionId jurisdiction, MeasurePeriod now, Instant at) {

        MeasurePeriod previous() {
            return now.previous();
        }

        MeasurePeriod lastYear() {
            return months(
                    YearMonth.from(now.first()).minusYears(1),
                    YearMonth.from(now.last()).minusYears(1));
        }

        /** All months that are looked at. */
        MeasurePeriod all() {
            YearMonth first = Stream.of(
                            YearMonth.from(lastYear().first()),
                            YearMonth.from(previous().first()),
                            YearMonth.from(now.last()).minusMonths(TREND - 1L))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return months(first, YearMonth.from(now.last()));
        }

        private static MeasurePeriod months(YearMonth first, YearMonth last) {
            return new MeasurePeriod(
                    first.equals(last) ? first.toString() : first.atDay(1) + ".." + last.atEndOfMonth(),
                    first.atDay(1),
                    last.atEndOfMonth());
        }
    }

    CockpitView compute(JurisdictionId jurisdiction, MeasurePeriod period, Instant at) {
        Compared compared = new Compared(jurisdiction, period, at);
        Map<Measure, MonthlyFigures> monthly = new EnumMap<>(Measure.class);
        BY_MONTH.forEach(measure -> monthly.put(
                measure, MonthlyFigures.of(measures.of(jurisdiction, measure, compared.all(), MeasureBy.MONTH))));
        Map<Measure, MeasureView> byArea =
                parts(compared, MeasureBy.AREA, Stream.concat(BY_MONTH.stream(), AT_THE_END.stream()));
        List<Arrived> arrived = store.arrived(
                jurisdiction, compared.all().from(), compared.all().until());
        Map<YearMonth, Long> ended = store
                .ended(jurisdiction, compared.all().from(), compared.all().until())
                .stream()
                .collect(Collectors.toMap(CockpitStore.Ended::month, CockpitStore.Ended::ended));
        List<Open> open = store.open(jurisdiction, at);
        return new CockpitView(
                period.text(),
                compared.previous().text(),
                compared.lastYear().text(),
                at,
                headlines(compared, monthly, byArea),
                flow(compared, months(arrived)),
                flow(compared, ended),
                trend(compared, months(arrived), ended, monthly),
                areas(compared, arrived, open, Objects.requireNonNull(byArea.get(Measure.SOLUTION))),
                topics(compared, arrived),
                units(compared),
                ages(open));
    }

    private Map<Measure, MeasureView> parts(Compared compared, MeasureBy by, Stream<Measure> wanted) {
        return wanted.collect(Collectors.toMap(
                measure -> measure,
                measure -> measures.of(compared.jurisdiction(), measure, compared.now(), by),
                (one, other) -> one,
                () -> new EnumMap<>(Measure.class)));
    }

    private List<Headline> headlines(
            Compared compared, Map<Measure, MonthlyFigures> monthly, Map<Measure, MeasureView> byArea) {
        Stream<Headline> rates = BY_MONTH.stream().map(measure -> {
            MonthlyFigures figures = Objects.requireNonNull(monthly.get(measure));
            return headline(
                    Objects.requireNonNull(byArea.get(measure)),
                    figures.in(compared.now()),
                    figures.in(compared.previous()).value(),
                    figures.in(compared.lastYear()).value());
        });
        Stream<Headline> states = AT_THE_END.stream().map(measure -> {
            MeasureView now = Objects.requireNonNull(byArea.get(measure));
            return headline(
                    now,
                    now.total(),
                    total(compared, measure, compared.previous()),
                    total(compared, measure, compared.lastYear()));
        });
        return Stream.concat(rates, states).toList();
    }

    private @Nullable Double total(Compared compared, Measure measure, MeasurePeriod period) {
        return measures.of(compared.jurisdiction(), measure, period, MeasureBy.AREA)
                .total()
                .value();
    }

    private static Headline headline(
            MeasureView areas, Figure now, @Nullable Double previous, @Nullable Double lastYear) {
        Measure measure = areas.measure();
        return new Headline(
                measure,
                areas.title(),
                measure.moreIsBetter(),
                now.value(),
                now.numerator(),
                now.denominator(),
                previous,
                lastYear,
                spread(areas));
    }

    private static @Nullable Spread spread(MeasureView view) {
        List<MeasureView.Row> rows = view.rows().stream()
                .filter(row -> row.key() != null && row.figure().value() != null)
                .sorted(Comparator.comparingDouble(CockpitWork::value))
                .toList();
        if (rows.size() < 2) {
            return null;
        }
        boolean more = view.measure().moreIsBetter();
        MeasureView.Row best = more ? rows.getLast() : rows.getFirst();
        MeasureView.Row worst = more ? rows.getFirst() : rows.getLast();
        double median = (value(rows.get((rows.size() - 1) / 2)) + value(rows.get(rows.size() / 2))) / 2;
        return new Spread(rows.size(), median, value(best), best.name(), value(worst), worst.name());
    }

    private static double value(MeasureView.Row row) {
        return Objects.requireNonNull(row.figure().value());
    }

    private static Map<YearMonth, Long> months(List<Arrived> arrived) {
        return arrived.stream()
                .collect(Collectors.groupingBy(Arrived::month, Collectors.summingLong(Arrived::received)));
    }

    private static Flow flow(Compared compared, Map<YearMonth, Long> counts) {
        return new Flow(
                sum(counts, compared.now()), sum(counts, compared.previous()), sum(counts, compared.lastYear()));
    }

    private static long sum(Map<YearMonth, Long> counts, MeasurePeriod period) {
        return counts.entrySet().stream()
                .filter(entry -> within(entry.getKey(), period))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean within(YearMonth month, MeasurePeriod period) {
        return !month.isBefore(YearMonth.from(period.first())) && !month.isAfter(YearMonth.from(period.last()));
    }

    private static List<MonthLine> trend(
            Compared compared,
            Map<YearMonth, Long> received,
            Map<YearMonth, Long> ended,
            Map<Measure, MonthlyFigures> monthly) {
        YearMonth last = YearMonth.from(compared.now().last());
        return Stream.iterate(last.minusMonths(TREND - 1L), month -> month.plusMonths(1))
                .limit(TREND)
                .map(month -> new MonthLine(
                        month.toString(),
                        received.getOrDefault(month, 0L),
                        ended.getOrDefault(month, 0L),
                        Objects.requireNonNull(monthly.get(Measure.SOLUTION)).value(month),
                        Objects.requireNonNull(monthly.get(Measure.SATISFACTION))
                                .value(month),
                        Objects.requireNonNull(monthly.get(Measure.ON_TIME_ANSWER))
                                .value(month)))
                .toList();
    }

    private List<AreaLine> areas(Compared compared, List<Arrived> arrived, List<Open> open, MeasureView solution) {
        Map<String, Figure> solved = solution.rows().stream()
                .filter(row -> row.key() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.key()), MeasureView.Row::figure));
        return organisation.areas(compared.jurisdiction()).stream()
                .map(area -> {
                    AreaId id = area.id();
                    @Nullable Figure figure = solved.get(id.value().toString());
                    return new AreaLine(
                            id,
                            area.code(),
                            area.name(),
                            arrived.stream()
                                    .filter(it -> id.equals(it.area()) && within(it.month(), compared.now()))
                                    .mapToLong(Arrived::received)
                                    .sum(),
                            open.stream()
                                    .filter(it -> id.equals(it.area()))
                                    .mapToLong(Open::open)
                                    .sum(),
                            open.stream()
                                    .filter(it -> id.equals(it.area()))
                                    .mapToLong(Open::overdue)
                                    .sum(),
                            figure == null ? null : figure.value(),
                            figure == null ? 0 : figure.denominator());
                })
                .toList();
    }

    private List<TopicLine> topics(Compared compared, List<Arrived> arrived) {
        return arrived.stream()
                .map(Arrived::topic)
                .filter(Objects::nonNull)
                .distinct()
                .map(topic -> new TopicLine(
                        topic,
                        categories
                                .find(compared.jurisdiction(), topic)
                                .map(Category::name)
                                .orElse(topic),
                        received(arrived, topic, compared.now()),
                        received(arrived, topic, compared.previous())))
                .filter(line -> line.received() > 0 || line.previous() > 0)
                .sorted(Comparator.comparingLong(TopicLine::received).reversed().thenComparing(TopicLine::category))
                .toList();
    }

    private static long received(List<Arrived> arrived, String topic, MeasurePeriod period) {
        return arrived.stream()
                .filter(it -> topic.equals(it.topic()) && within(it.month(), period))
                .mapToLong(Arrived::received)
                .sum();
    }

    private List<UnitLine> units(Compared compared) {
        Map<Measure, Map<UnitId, Figure>> figures = new EnumMap<>(Measure.class);
        parts(compared, MeasureBy.UNIT, Stream.of(Measure.ON_TIME_ANSWER, Measure.SOLUTION, Measure.SATISFACTION))
                .forEach((measure, view) -> figures.put(measure, byUnit(view)));
        Map<UnitId, Overdue> overdue = store.overdue(compared.jurisdiction(), compared.at()).stream()
                .collect(Collectors.toMap(Overdue::unit, it -> it));
        TreeSet<UnitId> units = new TreeSet<>(Comparator.comparing(UnitId::value));
        figures.values().forEach(it -> units.addAll(it.keySet()));
        units.addAll(overdue.keySet());
        return units.stream()
                .map(unit -> {
                    Figure onTime = figure(figures, Measure.ON_TIME_ANSWER, unit);
                    Figure solution = figure(figures, Measure.SOLUTION, unit);
                    @Nullable Overdue late = overdue.get(unit);
                    return new UnitLine(
                            unit,
                            organisation.nameOf(compared.jurisdiction(), unit),
                            onTime.value(),
                            onTime.denominator(),
                            solution.value(),
                            figure(figures, Measure.SATISFACTION, unit).value(),
                            solution.denominator(),
                            late == null ? 0 : late.clocks(),
                            late == null ? null : late.since());
                })
                .sorted(Comparator.comparing(UnitLine::name))
                .toList();
    }

    private static Figure figure(Map<Measure, Map<UnitId, Figure>> figures, Measure measure, UnitId unit) {
        return Objects.requireNonNull(figures.get(measure)).getOrDefault(unit, new Figure(null, 0, 0, Map.of()));
    }

    private static Map<UnitId, Figure> byUnit(MeasureView view) {
        Map<UnitId, Figure> units = new HashMap<>();
        view.rows().stream()
                .filter(row -> row.key() != null)
                .forEach(
                        row -> units.put(new UnitId(UUID.fromString(Objects.requireNonNull(row.key()))), row.figure()));
        return units;
    }

    private static List<AgeLine> ages(List<Open> open) {
        return Stream.iterate(0, at -> at < AGES.size(), at -> at + 1)
                .map(at -> {
                    int from = AGES.get(at);
                    @Nullable Integer to = at + 1 < AGES.size() ? AGES.get(at + 1) - 1 : null;
                    long count = open.stream()
                            .filter(it -> it.days() >= from && (to == null || it.days() <= to))
                            .mapToLong(Open::open)
                            .sum();
                    return new AgeLine(from, to, count);
                })
                .toList();
    }
}
