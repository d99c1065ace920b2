package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import bihuan.indicators.ScoreExplanation;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An explanation must add up, and its advice must work when it is followed (D2, A2). */
class ExplainerTest {
    private static final Plan PLAN = new Plan(BuiltIn.system("db"));
    private static final Figures FIGURES = read();
    private static final Marks MARKS = Scorer.marks(FIGURES);

    private static Figures read() {
        return WideTable.read(PLAN, BuiltIn.text("db-2020-sample.csv"))
                .periods()
                .getFirst()
                .figures();
    }

    private static double contributions(ScoreExplanation explanation) {
        return explanation.lines().stream()
                .filter(line -> PLAN.has(line.code()))
                .mapToDouble(ScoreExplanation.Line::contribution)
                .sum();
    }

    @Test
    void contributionsOfIndicatorsAddUpToTheTotal() {
        Explainer explainer = new Explainer(MARKS);
        for (int row = 0; row < FIGURES.rows(); row++) {
            if (!explainer.putTogether(row)) {
                ScoreExplanation explanation = explainer.explain(row);
                assertThat(contributions(explanation))
                        .as(explanation.subject())
                        .isCloseTo(Objects.requireNonNull(explanation.total()), offset(1e-9));
            }
        }
    }

    @Test
    void whatIsContributedAndWhatIsLostAreAllThereIs() {
        ScoreExplanation explanation = new Explainer(MARKS).explain(FIGURES.row("Ghana"));
        ScoreExplanation.Line root = explanation.lines().getFirst();
        assertThat(root.contribution() + root.lost()).isCloseTo(100, offset(1e-9));
    }

    @Test
    void theNextBetterOneIsJustAhead() {
        ScoreExplanation explanation = new Explainer(MARKS).explain(FIGURES.row("Ghana"));
        int next = FIGURES.row(Objects.requireNonNull(explanation.nextSubject()));
        assertThat(MARKS.ranks(0)[next]).isEqualTo(explanation.rank() - 1);
        assertThat(Objects.requireNonNull(explanation.gapToNext()))
                .isCloseTo(MARKS.total(next) - MARKS.total(FIGURES.row("Ghana")), offset(1e-12));
    }

    @Test
    void aStepThatIsFollowedBettersTheRankAndATenthLessDoesNot() {
        int row = FIGURES.row("Ghana");
        ScoreExplanation explanation = new Explainer(MARKS).explain(row);
        assertThat(explanation.steps()).isNotEmpty();
        for (ScoreExplanation.Step step : explanation.steps()) {
            assertThat(rankWith(row, step.code(), step.to())).as(step.code()).isEqualTo(step.rank());
            assertThat(step.rank()).isLessThan(explanation.rank());
            double less = step.from() + 0.9 * (step.to() - step.from());
            assertThat(rankWith(row, step.code(), less))
                    .as("a tenth less of " + step.code())
                    .isEqualTo(explanation.rank());
        }
        assertThat(explanation.steps()).isSortedAccordingTo((a, b) -> Double.compare(a.effort(), b.effort()));
    }

    private static int rankWith(int row, String code, double value) {
        Figures changed = read();
        changed.put(PLAN.column(code), row, value);
        return Scorer.marks(changed).ranks(0)[row];
    }

    @Test
    void oneUnitIsWorthWhatItChanges() {
        int row = FIGURES.row("Ghana");
        ScoreExplanation.Line time = new Explainer(MARKS)
                .explain(row).lines().stream()
                        .filter(line -> line.code().equals("SB.TIME_M"))
                        .findFirst()
                        .orElseThrow();
        Figures changed = read();
        changed.put(PLAN.column("SB.TIME_M"), row, Objects.requireNonNull(time.value()) - 1);
        assertThat(Objects.requireNonNull(time.unitWorth()))
                .isCloseTo(Scorer.marks(changed).total(row) - MARKS.total(row), offset(1e-9));
    }
}
