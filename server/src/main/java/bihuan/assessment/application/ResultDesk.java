package bihuan.assessment.application;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Calculation;
import bihuan.assessment.Difference;
import bihuan.assessment.Difference.What;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RawItem;
import bihuan.assessment.Results;
import bihuan.assessment.RoundId;
import bihuan.assessment.UnitScore;
import bihuan.assessment.application.Viewing.View;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Comparing;
import bihuan.assessment.domain.WhatIfs;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calculations for whom they are. */
@Service
@Transactional(readOnly = true)
class ResultDesk implements Results {
    private static final int LARGEST_PAGE = 500;
    private static final Set<What> RAW = Set.of(What.ITEM, What.ADJUSTMENT, What.SCHEME, What.UNIT, What.HEAD);

    private final Viewing viewing;
    private final CalculationStore calculations;

    ResultDesk(Viewing viewing, CalculationStore calculations) {
        this.viewing = viewing;
        this.calculations = calculations;
    }

    private Calculation summary(View view) {
        return read(
                calculations.summary(view.round().jurisdiction(), view.round().id(), view.calculation()));
    }

    private Calculation content(View view) {
        return read(
                calculations.content(view.round().jurisdiction(), view.round().id(), view.calculation()));
    }

    private static Calculation read(java.util.Optional<String> text) {
        return text.map(Canon::calculation).orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_CALCULATION));
    }

    @Override
    public GroupResult group(Caller caller, RoundId round, PeerGroup group, @Nullable Integer calculation) {
        View view = viewing.view(caller, round, calculation);
        return result(view, summary(view).group(group), pastOf(view));
    }

    private Function<UnitId, @Nullable Past> pastOf(View view) {
        AssessmentPeriod before = view.round().period().previous();
        Map<UnitId, Past> past = calculations.published(view.round().jurisdiction(), before);
        return past::get;
    }

    private static GroupResult result(View view, GroupSheet sheet, Function<UnitId, @Nullable Past> past) {
        List<Line> lines = lines(sheet, past).stream()
                .filter(it -> view.whole() || it.unit().equals(view.own()))
                .sorted(Comparator.comparing((Line it) -> order(it.score())).thenComparing(Line::code))
                .toList();
        return new GroupResult(
                view.round().id(),
                view.round().period(),
                view.calculation(),
                view.whole(),
                sheet.scheme(),
                lines,
                mean(sheet),
                ranked(sheet));
    }

    private static int order(UnitScore score) {
        Integer rank = score.rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private static List<Line> lines(GroupSheet sheet, Function<UnitId, @Nullable Past> past) {
        Map<UnitId, RatedUnit> units =
                sheet.units().stream().collect(Collectors.toMap(RatedUnit::unit, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (UnitScore score : sheet.scores()) {
            RatedUnit unit = Objects.requireNonNull(units.get(score.unit()));
            Past before = past.apply(score.unit());
            lines.add(new Line(
                    score.unit(),
                    unit.code(),
                    unit.name(),
                    score,
                    before == null ? null : before.total(),
                    before == null ? null : before.rank()));
        }
        return lines;
    }

    private static @Nullable Double mean(GroupSheet sheet) {
        OptionalDouble mean = sheet.scores().stream()
                .filter(it -> it.rank() != null)
                .map(UnitScore::total)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static int ranked(GroupSheet sheet) {
        return (int) sheet.scores().stream().filter(it -> it.rank() != null).count();
    }

    @Override
    public UnitResult unit(Caller caller, RoundId round, UnitId unit, @Nullable Integer calculation) {
        View view = viewing.view(caller, round, calculation);
        GroupSheet sheet = sheetOf(summary(view), view, unit);
        Line line = lines(sheet, pastOf(view)).stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .orElseThrow(ResultDesk::unknown);
        AssessmentPeriod period = view.round().period();
        List<Past> trend = calculations.trend(view.round().jurisdiction(), unit, period.last()).stream()
                .filter(it -> it.period().kind() == period.kind())
                .toList();
        return new UnitResult(
                round,
                period,
                sheet.scheme().group(),
                view.calculation(),
                sheet.scheme(),
                line,
                sheet.adjustments().stream()
                        .filter(it -> it.unit().equals(unit))
                        .toList(),
                mean(sheet),
                ranked(sheet),
                trend);
    }

    /** The sheet in which the unit is, if the caller sees it there. */
    private static GroupSheet sheetOf(Calculation calculation, View view, UnitId unit) {
        if (!view.whole() && !unit.equals(view.own())) {
            throw unknown();
        }
        return calculation.groups().stream()
                .filter(it -> it.units().stream().anyMatch(one -> one.unit().equals(unit)))
                .findFirst()
                .orElseThrow(ResultDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(AssessmentRefusal.NOT_ASSESSED);
    }

    @Override
    public List<RawItem> items(Caller caller, RoundId round, UnitId unit, String part, @Nullable Integer calculation) {
        View view = viewing.view(caller, round, calculation);
        if (!viewing.seesCases(caller, view.round(), unit)) {
            throw unknown();
        }
        GroupSheet sheet = sheetOf(content(view), view, unit);
        if (sheet.scheme().parts().stream().noneMatch(it -> it.code().equals(part))) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_PART);
        }
        return sheet.figures().stream()
                .filter(it -> it.part().equals(part) && it.unit().equals(unit))
                .flatMap(it -> it.items().stream())
                .toList();
    }

    @Override
    public Page<Difference> differences(
            Caller caller, RoundId round, int from, int to, boolean rawOnly, int size, @Nullable String after) {
        View before = whole(caller, round, from);
        View now = whole(caller, round, to);
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        int begin = after == null ? 0 : begin(after);
        List<Difference> all = Comparing.of(content(before), content(now)).stream()
                .filter(it -> !rawOnly || RAW.contains(it.what()))
                .toList();
        List<Difference> shown = all.stream().skip(begin).limit(limit).toList();
        return new Page<>(shown, begin + limit < all.size() ? Cursor.of(begin + limit) : null);
    }

    private static int begin(String after) {
        try {
            return Math.max(0, Integer.parseInt(Cursor.parts(after, 1).getFirst()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(AssessmentRefusal.CURSOR_UNREADABLE).at("/after");
        }
    }

    private View whole(Caller caller, RoundId round, @Nullable Integer calculation) {
        View view = viewing.view(caller, round, calculation);
        if (!view.whole()) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_CALCULATION);
        }
        return view;
    }

    @Override
    public GroupResult whatIf(Caller caller, RoundId round, WhatIf question) {
        View view = whole(caller, round, null);
        GroupSheet sheet = content(view).group(question.group());
        Map<UnitId, UnitScore> before =
                sheet.scores().stream().collect(Collectors.toMap(UnitScore::unit, Function.identity()));
        return result(view, WhatIfs.score(sheet, question), unit -> {
            UnitScore was = before.get(unit);
            return was == null ? null : new Past(view.round().period(), was.total(), was.rank());
        });
    }

    @Override
    public byte[] workbook(Caller caller, RoundId round, PeerGroup group, @Nullable Integer calculation) {
        return ResultWorkbook.of(group(caller, round, group, calculation));
    }
}
