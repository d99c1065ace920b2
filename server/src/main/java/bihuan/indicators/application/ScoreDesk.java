package bihuan.indicators.application;

import bihuan.indicators.IndicatorScores;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.Node;
import bihuan.indicators.ScoreExplanation;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.domain.EntryCheck;
import bihuan.indicators.domain.Explainer;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Marks;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.Reweighing;
import bihuan.indicators.domain.ScoreWorkbook;
import bihuan.indicators.domain.Scorer;
import bihuan.indicators.domain.Uncertainty;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores what is stored, each time anew. */
@Service
@Transactional(readOnly = true)
class ScoreDesk implements IndicatorScores {
    private static final int FEWEST_ROUNDS = 100;
    private static final int MOST_ROUNDS = 100_000;

    private final SheetBook book;

    ScoreDesk(SheetBook book) {
        this.book = book;
    }

    @Override
    public Scoreboard scoreboard(JurisdictionId jurisdiction, SheetId sheet) {
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        return board(loaded.view(), Scorer.marks(loaded.figures()));
    }

    @Override
    public byte[] workbook(JurisdictionId jurisdiction, SheetId sheet) {
        return ScoreWorkbook.write(scoreboard(jurisdiction, sheet));
    }

    private static Scoreboard board(SheetView view, Marks marks) {
        Plan plan = marks.figures().plan();
        List<Branching> nodes = new ArrayList<>(plan.size());
        for (int node = 0; node < plan.size(); node++) {
            nodes.add(branching(plan, node, plan.full(node)));
        }
        int[] ranks = marks.ranks(0);
        List<Standing> standings = new ArrayList<>();
        for (int row = 0; row < ranks.length; row++) {
            List<@Nullable Double> all = new ArrayList<>(plan.size());
            for (int node = 0; node < plan.size(); node++) {
                all.add(number(marks.of(node, row)));
            }
            standings.add(new Standing(
                    view.subjects().get(row).code(),
                    view.subjects().get(row).name(),
                    number(marks.total(row)),
                    ranks[row],
                    all));
        }
        return new Scoreboard(view, nodes, standings);
    }

    private static Branching branching(Plan plan, int node, double full) {
        Node one = plan.node(node);
        int parent = plan.parent(node);
        int depth = 0;
        for (int at = parent; at >= 0; at = plan.parent(at)) {
            depth++;
        }
        return new Branching(
                one.code(),
                parent < 0 ? null : plan.node(parent).code(),
                depth,
                one.name(),
                one.nameEn(),
                one.weight(),
                full,
                one instanceof Node.Indicator,
                one instanceof Node.Indicator indicator ? indicator.unit() : null);
    }

    @Override
    public Intervals intervals(JurisdictionId jurisdiction, SheetId sheet, Draw draw) {
        if (draw.rounds() < FEWEST_ROUNDS
                || draw.rounds() > MOST_ROUNDS
                || !(draw.spread() >= 0 && draw.spread() <= 1)) {
            throw Refusal.of(IndicatorsRefusal.BAD_DRAW).at("/rounds");
        }
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        List<Uncertainty.Interval> ranks = Uncertainty.ranks(
                Scorer.marks(loaded.figures()),
                new Uncertainty.Question(draw.rounds(), draw.seed(), draw.spread(), draw.sampling()));
        List<Interval> all = new ArrayList<>(ranks.size());
        for (int row = 0; row < ranks.size(); row++) {
            Uncertainty.Interval one = ranks.get(row);
            all.add(new Interval(
                    loaded.view().subjects().get(row).code(),
                    one.low(),
                    one.median(),
                    one.high(),
                    one.best(),
                    one.worst()));
        }
        return new Intervals(draw, all);
    }

    @Override
    public ScoreExplanation explain(JurisdictionId jurisdiction, SheetId sheet, String subject) {
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        Figures figures = loaded.figures();
        return new Explainer(Scorer.marks(figures)).explain(row(figures, subject));
    }

    private static int row(Figures figures, String subject) {
        int row = figures.row(subject);
        if (row < 0) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_SUBJECT).with("subject", subject);
        }
        return row;
    }

    @Override
    public Series series(JurisdictionId jurisdiction, SheetId sheet, String node) {
        SheetView view = book.view(jurisdiction, sheet);
        return Histories.series(book.siblings(jurisdiction, view), view, node);
    }

    @Override
    public Comparison compare(JurisdictionId jurisdiction, SheetId before, SheetId after) {
        SheetBook.Loaded one = book.load(jurisdiction, before);
        SheetBook.Loaded other = book.load(jurisdiction, after);
        if (!one.view().systemCode().equals(other.view().systemCode())
                || one.view().group() != other.view().group()) {
            throw Refusal.of(IndicatorsRefusal.NOT_COMPARABLE);
        }
        return Histories.comparison(one, other);
    }

    @Override
    public Scoreboard whatIf(JurisdictionId jurisdiction, SheetId sheet, WhatIf changes) {
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        requireWeights(loaded.plan(), changes.weights());
        new EntryCheck(loaded.plan(), SheetBook.rows(loaded.view()).keySet()).all(changes.figures(), "/figures");
        Plan plan = new Plan(Reweighing.of(loaded.plan().system(), changes.weights()));
        Figures figures = loaded.content().figures(plan);
        changes.figures().forEach(entry -> {
            if (entry.value() != null) {
                figures.put(plan.column(entry.indicator()), figures.row(entry.subject()), entry.value());
            }
        });
        return board(loaded.view(), Scorer.marks(figures));
    }

    private static void requireWeights(Plan plan, Map<String, Double> weights) {
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            boolean known = plan.knows(weight.getKey());
            if (!known || !Double.isFinite(weight.getValue()) || weight.getValue() < 0) {
                throw Refusal.of(IndicatorsRefusal.BAD_WEIGHT).at("/weights").with("code", weight.getKey());
            }
        }
        for (int node = 0; node < plan.size(); node++) {
            if (plan.node(node) instanceof Node.Branch branch
                    && branch.children().stream()
                                    .mapToDouble(child -> weights.getOrDefault(child.code(), child.weight()))
                                    .sum()
                            <= 0) {
                throw Refusal.of(IndicatorsRefusal.BAD_WEIGHT).at("/weights").with("code", branch.code());
            }
        }
    }

    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
