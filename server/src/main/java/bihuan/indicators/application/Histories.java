package bihuan.indicators.application;

import bihuan.indicators.IndicatorScores.Comparison;
import bihuan.indicators.IndicatorScores.Line;
import bihuan.indicators.IndicatorScores.Move;
import bihuan.indicators.IndicatorScores.Part;
import bihuan.indicators.IndicatorScores.Series;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetView;
import bihuan.indicators.Subject;
import bihuan.indicators.domain.Contributions;
import bihuan.indicators.domain.Explainer;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Marks;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.Scorer;
import bihuan.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Periods beside each other. */
final class Histories {
    private Histories() {}

    static Series series(List<SheetBook.Loaded> periods, SheetView sheet, String node) {
        if (periods.stream().noneMatch(one -> one.plan().knows(node))) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_INDICATOR).with("code", node);
        }
        List<Marks> marks =
                periods.stream().map(one -> Scorer.marks(one.figures())).toList();
        List<int[]> ranks = marks.stream()
                .map(one -> one.ranks(one.figures().plan().number(node)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Subject subject : sheet.subjects()) {
            Line line =
                    new Line(subject.code(), subject.name(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < marks.size(); i++) {
                point(line, marks.get(i), ranks.get(i), node);
            }
            lines.add(line);
        }
        return new Series(node, periods.stream().map(one -> one.view().period()).toList(), lines);
    }

    private static void point(Line line, Marks marks, int[] ranks, String node) {
        Figures figures = marks.figures();
        int number = figures.plan().number(node);
        int column = figures.plan().columnOf(number);
        int row = figures.row(line.subject());
        line.values().add(row < 0 || column < 0 ? null : ScoreDesk.number(figures.value(column, row)));
        line.marks().add(row < 0 ? null : ScoreDesk.number(marks.of(number, row)));
        line.ranks().add(row < 0 ? 0 : ranks[row]);
    }

    static Comparison comparison(SheetBook.Loaded before, SheetBook.Loaded after) {
        Side left = new Side(before);
        Side right = new Side(after);
        List<Move> moves = after.view().subjects().stream()
                .filter(subject -> left.figures.row(subject.code()) >= 0)
                .map(subject -> move(left, right, subject))
                .toList();
        return new Comparison(before.view(), after.view(), moves);
    }

    /** One of two tables. */
    private static final class Side {
        private final Plan plan;
        private final Figures figures;
        private final Marks marks;
        private final Explainer explainer;
        private final int[] ranks;

        Side(SheetBook.Loaded sheet) {
            this.plan = sheet.plan();
            this.figures = sheet.figures();
            this.marks = Scorer.marks(figures);
            this.explainer = new Explainer(marks);
            this.ranks = marks.ranks(0);
        }

        @Nullable
        Double value(String indicator, int row) {
            return plan.has(indicator) ? ScoreDesk.number(figures.value(plan.column(indicator), row)) : null;
        }
    }

    private static Move move(Side left, Side right, Subject subject) {
        int from = left.figures.row(subject.code());
        int to = right.figures.row(subject.code());
        Map<String, Double> before = Contributions.of(left.explainer, left.plan, from);
        Map<String, Double> after = Contributions.of(right.explainer, right.plan, to);
        TreeSet<String> indicators = new TreeSet<>(before.keySet());
        indicators.addAll(after.keySet());
        List<Part> parts = indicators.stream()
                .map(code -> new Part(
                        code,
                        left.value(code, from),
                        right.value(code, to),
                        after.getOrDefault(code, 0.0) - before.getOrDefault(code, 0.0)))
                .filter(part -> part.effect() != 0)
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.effect()))
                        .thenComparing(Part::indicator))
                .toList();
        return new Move(
                subject.code(),
                subject.name(),
                left.ranks[from],
                right.ranks[to],
                ScoreDesk.number(left.marks.total(from)),
                ScoreDesk.number(right.marks.total(to)),
                parts);
    }
}
