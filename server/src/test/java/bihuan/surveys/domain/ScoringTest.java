package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bihuan.kernel.UnitId;
import bihuan.kernel.Uuids;
import bihuan.surveys.ResultLine;
import bihuan.surveys.ResultLine.Kind;
import bihuan.surveys.domain.Scoring.Layer;
import bihuan.surveys.domain.Scoring.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final UnitId TAX = new UnitId(Uuids.next());
    private static final UnitId LAND = new UnitId(Uuids.next());
    private static final List<Layer> LAYERS = List.of(new Layer("C/*/*", 30), new Layer("F/*/*", 10));

    private final List<Sheet> sheets = new ArrayList<>();

    private void answered(String stratum, UnitId unit, int... values) {
        for (int value : values) {
            sheets.add(new Sheet(stratum, Papers.rated(unit, value)));
        }
    }

    private ResultLine line(Kind kind, UnitId unit, String code, String choice, int least, String... without) {
        return new Scoring(LAYERS, sheets, least)
                .lines(Papers.content(), List.of(TAX, LAND), Set.of(without)).stream()
                        .filter(it -> it.kind() == kind
                                && java.util.Objects.equals(it.unit(), unit)
                                && it.code().equals(code)
                                && java.util.Objects.equals(it.choice(), choice))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void weighsEachStratumByItsPopulation() {
        answered("C/*/*", TAX, 5, 5, 5, 5);
        answered("F/*/*", TAX, 1, 1);
        ResultLine speed = line(Kind.TOPIC, TAX, "speed", null, 3);
        assertThat(speed.value()).isEqualTo(75);
        assertThat(speed.answers()).isEqualTo(6);
        assertThat(speed.low()).isLessThan(75);
        assertThat(speed.high()).isGreaterThan(75);
    }

    @Test
    void countsAnEnterpriseOnceInTheScoreOfTheCity() {
        answered("C/*/*", TAX, 5, 5, 5);
        // Each says 5 of the unit and 3 of the city: 4 of the topic.
        assertThat(line(Kind.TOPIC, null, "speed", null, 3).value()).isEqualTo(75);
        assertThat(line(Kind.TOPIC, null, "speed", null, 3, "fast").value()).isEqualTo(50);
    }

    @Test
    void saysNothingOfFewerThanTheLeast() {
        answered("C/*/*", TAX, 5, 4, 3, 2);
        answered("C/*/*", LAND, 5, 4, 3, 2, 1);
        assertThat(line(Kind.TOPIC, TAX, "speed", null, 5))
                .extracting(ResultLine::value, ResultLine::low, ResultLine::answers)
                .containsOnlyNulls();
        assertThat(line(Kind.TOPIC, LAND, "speed", null, 5).value()).isEqualTo(50);
    }

    @Test
    void givesSharesOfChoicesAndMeansOfNumbers() {
        answered("C/*/*", TAX, 3, 3, 3);
        sheets.add(new Sheet("C/*/*", List.of(Papers.choice("short", "money"), Papers.number("days", 9))));
        sheets.add(new Sheet("C/*/*", List.of(Papers.choice("short", "money"), Papers.number("days", 12))));
        assertThat(line(Kind.CHOICE, null, "short", "staff", 3).value()).isEqualTo(60);
        assertThat(line(Kind.CHOICE, null, "short", "money", 3).value()).isEqualTo(40);
        assertThat(line(Kind.NUMBER, null, "days", null, 2).value()).isCloseTo(10.5, within(0.001));
        assertThat(line(Kind.NUMBER, null, "days", null, 3).value()).isNull();
    }

    @Test
    void leavesATopicOutWithItsLastQuestion() {
        answered("C/*/*", TAX, 3, 3, 3);
        assertThat(new Scoring(LAYERS, sheets, 1)
                        .lines(Papers.content(), List.of(TAX), Set.of("kind")).stream()
                                .map(ResultLine::code))
                .doesNotContain("manner")
                .contains("speed");
    }

    @Test
    void isNothingWithoutAnswers() {
        assertThat(new Scoring(LAYERS, List.of(), 1).lines(Papers.content(), List.of(TAX), Set.of()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.value()).isNull());
    }
}
