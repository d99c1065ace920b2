package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import bihuan.indicators.TableFault;
import bihuan.indicators.TableFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doing Business 2020, 74 economies (World Bank, CC BY 4.0): our scores from raw values against those that were published (D1, A2). */
class DoingBusinessTest {
    private static final Plan PLAN = new Plan(BuiltIn.system("db"));
    private static final WideTable.Result TABLE = WideTable.read(PLAN, BuiltIn.text("db-2020-sample.csv"));
    private static final WideTable.Period YEAR = TABLE.periods().getFirst();
    private static final Marks MARKS = Scorer.marks(YEAR.figures());

    private static double marks(String economy, String code) {
        int row = YEAR.figures().row(economy);
        assertThat(row).as(economy).isNotNegative();
        return MARKS.of(PLAN.number(code), row);
    }

    private static double published(String economy, String code) {
        return Objects.requireNonNull(YEAR.published().get(code))[YEAR.figures().row(economy)];
    }

    @Test
    void theWholeTableIsRead() {
        assertThat(TABLE.faults()).isEmpty();
        assertThat(TABLE.absent()).isEmpty();
        assertThat(TABLE.periods()).hasSize(1);
        assertThat(YEAR.period()).isEqualTo("2020");
        assertThat(YEAR.figures().subjects()).hasSize(74);
        assertThat(PLAN.width()).isEqualTo(47);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SB", "DCP", "GE", "RP", "GC", "PMI", "PT", "TAB", "EC", "RI"})
    void eachTopicScoreIsWithinNineHundredthsOfThePublishedOne(String topic) {
        for (String economy : YEAR.figures().subjects()) {
            if (economy.equals("Brazil") && topic.equals("DCP")) {
                continue; // see below
            }
            assertThat(marks(economy, topic))
                    .as("%s of %s", topic, economy)
                    .isCloseTo(published(economy, topic), offset(0.09));
        }
    }

    /**
     * The one exception: Brazil is measured in two cities whose rows are not in the sample, so only means of their <em>values</em> are
     * known, and marks of means are not means of marks where one city's value lies beyond an end of the scale.
     */
    @Test
    void brazilsConstructionPermitsCannotBeRecomputedWithoutItsCities() {
        assertThat(marks("Brazil", "DCP") - published("Brazil", "DCP")).isCloseTo(-0.423, offset(0.001));
    }

    @Test
    void theOrderByPublishedScoresIsThatOfThePublishedRanks() {
        double[] scores = Objects.requireNonNull(YEAR.published().get("DB"));
        List<Integer> rows = new ArrayList<>(IntStream.range(0, 74)
                .filter(row -> YEAR.figures().counted(row))
                .boxed()
                .toList());
        assertThat(rows).hasSize(70);
        rows.sort(Comparator.comparingDouble((Integer row) -> -scores[row]));
        int[] ours = Ranks.of(scores, YEAR.figures().counted());
        int[] theirs = rows.stream().mapToInt(row -> publishedRank(row)).toArray();
        for (int i = 0; i < theirs.length; i++) {
            assertThat(ours[rows.get(i)]).isLessThanOrEqualTo(theirs[i]);
            if (i > 0) {
                assertThat(theirs[i]).as("after %s", rows.get(i - 1)).isGreaterThanOrEqualTo(theirs[i - 1]);
            }
        }
    }

    private static int publishedRank(int row) {
        String line = BuiltIn.text("db-2020-sample.csv")
                .lines()
                .filter(it -> it.contains("," + YEAR.figures().subjects().get(row) + ",")
                        || it.contains(",\"" + YEAR.figures().subjects().get(row) + "\","))
                .findFirst()
                .orElseThrow();
        String afterYear = line.substring(line.indexOf(",2020,") + 6);
        return Integer.parseInt(afterYear.substring(0, afterYear.indexOf(',')).replaceAll("\\.0$", ""));
    }

    @Test
    void noPracticeScoresNothing() {
        assertThat(marks("Somalia", "RI.RECOVERY")).isZero();
        assertThat(marks("Somalia", "RI")).isCloseTo(published("Somalia", "RI"), offset(0.09));
    }

    @ParameterizedTest
    @CsvSource({"VAT_COMPLY,No VAT", "VAT_OBTAIN,No VAT", "CIT_COMPLY,No corporate income tax"})
    void aTaxThatDoesNotExistIsLeftOut(String component, String word) {
        int column = PLAN.column("PT." + component);
        int row = IntStream.range(0, 74)
                .filter(it -> YEAR.figures().special(column, it) != null
                        && Objects.requireNonNull(YEAR.figures().special(column, it))
                                .text()
                                .equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(MARKS.leftOut(PLAN.number("PT." + component), row)).isTrue();
        String economy = YEAR.figures().subjects().get(row);
        assertThat(marks(economy, "PT")).isCloseTo(published(economy, "PT"), offset(0.09));
    }

    @Test
    void aRefundThatNobodyGetsScoresNothing() {
        int column = PLAN.column("PT.VAT_OBTAIN");
        long without = IntStream.range(0, 74)
                .filter(row -> YEAR.figures().special(column, row) != null
                        && Objects.requireNonNull(YEAR.figures().special(column, row))
                                .text()
                                .startsWith("No VAT refund"))
                .peek(row -> assertThat(MARKS.of(PLAN.nodeOf(column), row)).isZero())
                .count();
        assertThat(without).isPositive();
    }

    @Test
    void chinaIsTheMeanOfScoresOfItsTwoCitiesByPopulation() {
        for (String topic : List.of("SB", "DCP", "GE", "RP", "GC", "PMI", "PT", "TAB", "EC", "RI")) {
            double mean = 0.55 * marks("China Shanghai", topic) + 0.45 * marks("China Beijing", topic);
            assertThat(marks("China", topic)).isCloseTo(mean, offset(1e-9));
            assertThat(marks("China", topic)).isCloseTo(published("China", topic), offset(0.09));
        }
    }

    @Test
    void citiesHaveNoRank() {
        int[] ranks = MARKS.ranks(0);
        for (String city :
                List.of("China Beijing", "China Shanghai", "Mexico Mexico City", "Russian Federation Moscow")) {
            assertThat(ranks[YEAR.figures().row(city)]).as(city).isZero();
        }
        assertThat(ranks[YEAR.figures().row("China")]).isPositive();
    }

    @Test
    void betterThanTheBestStaysAtFullMarks() {
        assertThat(Arrays.stream(MARKS.byNode()[PLAN.number("TAB.X_TIME_DOC")]).max())
                .hasValue(100);
        Figures figures = new Figures(PLAN, List.of("a")).put(PLAN.column("TAB.X_TIME_DOC"), 0, 0.5);
        assertThat(Scorer.marks(figures).of(PLAN.number("TAB.X_TIME_DOC"), 0)).isEqualTo(100);
    }

    @Test
    void theTaxRateIsTakenToAPower() {
        Figures figures = new Figures(PLAN, List.of("a")).put(PLAN.column("PT.RATE"), 0, (26.1 + 84) / 2);
        assertThat(Scorer.marks(figures).of(PLAN.number("PT.RATE"), 0))
                .isCloseTo(100 * Math.pow(0.5, 0.8), offset(1e-12));
    }

    @Test
    void aTopicWhoseComponentsAreNotThereHasNoScoreInsteadOfAGuess() {
        String csv = "Economy,DB Year,Starting a business | Time - Men (days)\nA,2014,5\n";
        WideTable.Result read = WideTable.read(PLAN, csv);
        assertThat(read.faults()).isEmpty();
        assertThat(read.absent()).hasSize(46);
        Marks marks = Scorer.marks(read.periods().getFirst().figures());
        assertThat(marks.of(PLAN.number("SB"), 0)).isNaN();
        assertThat(marks.total(0)).isNaN();
    }

    @Test
    void severalYearsAndNamesWithoutTheirAccentsAreRead() {
        String column = "Starting a business | Time - Men (days)";
        String csv =
                "\ufeffDB Year,Economy," + column + "\r\n2019,Brazil Sao Paulo,10\r\n2018,\"Brazil São Paulo\",11\r\n"
                        + "2019,Brazil Rio de Janeiro,20\r\n2019,Brazil,14\r\n";
        WideTable.Result read = WideTable.read(PLAN, csv);
        assertThat(read.periods()).extracting(WideTable.Period::period).containsExactly("2018", "2019");
        Figures figures = read.periods().getLast().figures();
        assertThat(figures.subjects()).contains("Brazil São Paulo");
        Marks marks = Scorer.marks(figures);
        int node = PLAN.number("SB.TIME_M");
        assertThat(marks.of(node, figures.row("Brazil")))
                .isCloseTo(
                        .61 * marks.of(node, figures.row("Brazil São Paulo"))
                                + .39 * marks.of(node, figures.row("Brazil Rio de Janeiro")),
                        offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Economy,DB Year                                            | NO_COLUMN
            Land,DB Year,Starting a business ; Time - Men (days)       | NO_COLUMN
            Economy,DB Year,Starting a business ; Time - Men (days)~A,2020,many     | NOT_A_FIGURE
            Economy,DB Year,Starting a business ; Time - Men (days)~A,2020,1~A,2020,1  | TWICE
            Economy,DB Year,Starting a business ; Time - Men (days)~A,2020          | SHORT_LINE
            Economy,DB Year,Starting a business ; Time - Men (days)~ ,2020,1        | NO_SUBJECT
            Economy,DB Year,Starting a business ; Time - Men (days)~A,2020,1e400    | NOT_A_FIGURE
            """)
    void whatIsWrongIsSaidWithItsPlace(String csv, Kind kind) {
        WideTable.Result read =
                WideTable.read(PLAN, csv.replace('~', '\n').replace(';', '|').strip());
        assertThat(read.faults()).extracting(TableFault::kind).contains(kind);
        assertThat(read.faults().getFirst().line()).isPositive();
    }
}
