package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bihuan.surveys.domain.Estimation.Answered;
import bihuan.surveys.domain.Estimation.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EstimationTest {

    private static List<Double> of(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    /** So many values with this mean and this variance. */
    private static List<Double> values(int many, double mean, double variance) {
        double off = Math.sqrt(many % 2 == 0 ? variance * (many - 1) / many : variance);
        List<Double> values = new ArrayList<>(Collections.nCopies(many / 2, mean - off));
        values.addAll(Collections.nCopies(many / 2, mean + off));
        values.addAll(Collections.nCopies(many % 2, mean));
        return values;
    }

    /** Acres of farms by region, the agricultural census of the United States: Lohr, Sampling: Design and Analysis, example 3.2. */
    @Test
    void isTheStratifiedMeanOfTheTextbook() {
        List<Answered> regions =
                List.of(new Answered(220, 21), new Answered(1054, 103), new Answered(1382, 135), new Answered(422, 41));
        List<List<Double>> acres = List.of(
                values(21, 97_629.8, 7_647_472_708.0),
                values(103, 300_504.2, 29_618_183_543.0),
                values(135, 211_315.0, 53_587_487_856.0),
                values(41, 662_295.5, 396_185_950_266.0));
        Estimate mean = Estimation.of(regions).mean(acres);
        assertThat(mean.mean()).isCloseTo(295_560.8, within(1.0));
        assertThat(mean.standardError()).isCloseTo(16_380, within(1.0));
        assertThat(mean.answers()).isEqualTo(300);
    }

    /** By hand: N = 4 and 6, two of each answered; means 50 and 75, weights 2 and 3, so 65; variances 1250 and 1250. */
    @Test
    void canBeComputedByHand() {
        Estimation two = Estimation.of(List.of(new Answered(4, 2), new Answered(6, 2)));
        Estimate mean = two.mean(List.of(of(25, 75), of(50, 100)));
        double variance = 0.4 * 0.4 * (1 - 0.5) * 1250 / 2 + 0.6 * 0.6 * (1 - 2 / 6.0) * 1250 / 2;
        assertThat(mean.mean()).isCloseTo(65, within(1e-9));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), within(1e-9));
        assertThat(mean.high() - mean.mean()).isCloseTo(StudentT.quantile(2) * Math.sqrt(variance), within(1e-9));
        assertThat(two.weight(0)).isEqualTo(2);
        assertThat(two.weight(1)).isEqualTo(3);
    }

    /** Ten of a hundred answered, four of them dealt with the unit: the others add to the uncertainty of how many there are. */
    @Test
    void ofADomainTakesTheOthersIntoAccount() {
        Estimation one = Estimation.of(List.of(new Answered(100, 10)));
        Estimate mean = one.mean(List.of(of(40, 60, 60, 80)));
        double squares = 400 + 400;
        double variance = 0.9 * 10 / 9 * squares / 16;
        assertThat(mean.mean()).isEqualTo(60);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), within(1e-9));
        assertThat(mean.answers()).isEqualTo(4);
    }

    @Test
    void isCertainWhereEverybodyAnswered() {
        Estimate mean = Estimation.of(List.of(new Answered(3, 3))).bounded(List.of(of(0, 50, 100)), 0, 100);
        assertThat(mean).isEqualTo(new Estimate(50, 0, 50, 50, 3));
    }

    @Test
    void doesNotPretendToBeCertainBecauseAFewAgree() {
        Estimate mean = Estimation.of(List.of(new Answered(100, 5))).bounded(List.of(of(75, 75, 75, 75, 75)), 0, 100);
        assertThat(mean.standardError()).isZero();
        assertThat(mean.low()).isCloseTo(62.5, within(1e-9));
        assertThat(mean.high()).isCloseTo(475 / 6.0, within(1e-9));
    }

    @Test
    void neverLeavesTheScale() {
        Estimate mean = Estimation.of(List.of(new Answered(1000, 3))).bounded(List.of(of(0, 100, 100)), 0, 100);
        assertThat(mean.low()).isZero();
        assertThat(mean.high()).isEqualTo(100);
    }

    @Test
    void joinsStrataInWhichFewerThanTwoAnswered() {
        Estimation joined = Estimation.of(List.of(
                new Answered(10, 0), new Answered(10, 1), new Answered(20, 4), new Answered(5, 3), new Answered(7, 1)));
        assertThat(joined.together()).containsExactly(List.of(0, 1, 2), List.of(3, 4));
        assertThat(joined.weight(0)).isEqualTo(8);
        assertThat(joined.weight(4)).isEqualTo(3);
        assertThat(Estimation.of(List.of(new Answered(9, 0))).weight(0)).isNull();
    }

    @Test
    void saysNothingWhereNobodyCanBeCompared() {
        assertThat(Estimation.of(List.of(new Answered(9, 1))).mean(List.of(of(50))))
                .isNull();
        assertThat(Estimation.of(List.of(new Answered(9, 0))).mean(List.of(of())))
                .isNull();
        assertThat(Estimation.of(List.of(new Answered(9, 4))).mean(List.of(of())))
                .isNull();
        assertThat(Estimation.of(List.of()).mean(List.of())).isNull();
    }

    /** The claim itself: of many samples drawn from a known city, about 95 in 100 intervals hold the true score. */
    @Test
    void holdsTheTruthInAboutNinetyFiveOfAHundredSamples() {
        assertThat(covered(new int[] {30, 25, 20}, 1.0)).isBetween(0.93, 0.985);
        assertThat(covered(new int[] {4, 3, 3}, 1.0)).isBetween(0.90, 1.0);
        assertThat(covered(new int[] {30, 25, 20}, 0.4)).isBetween(0.93, 0.985);
    }

    /** The share of 3000 samples whose interval holds the truth, where each enterprise dealt with the unit by this chance. */
    private static double covered(int[] asked, double dealtWith) {
        Random random = new Random(20260302);
        int[] populations = {400, 150, 50};
        double[] means = {3.2, 4.0, 2.4};
        List<List<Double>> city = new ArrayList<>();
        for (int h = 0; h < populations.length; h++) {
            List<Double> stratum = new ArrayList<>();
            for (int i = 0; i < populations[h]; i++) {
                long scale = Math.clamp(Math.round(means[h] + 1.1 * random.nextGaussian()), 1, 5);
                stratum.add(random.nextDouble() < dealtWith ? (scale - 1) * 25.0 : Double.NaN);
            }
            city.add(stratum);
        }
        double truth = city.stream()
                .flatMap(List::stream)
                .filter(it -> !it.isNaN())
                .mapToDouble(it -> it)
                .average()
                .orElseThrow();
        List<Answered> strata = List.of(
                new Answered(populations[0], asked[0]),
                new Answered(populations[1], asked[1]),
                new Answered(populations[2], asked[2]));
        Estimation estimation = Estimation.of(strata);
        int rounds = 3000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            List<List<Double>> sample = new ArrayList<>();
            for (int h = 0; h < populations.length; h++) {
                Collections.shuffle(city.get(h), random);
                sample.add(city.get(h).subList(0, asked[h]).stream()
                        .filter(it -> !it.isNaN())
                        .toList());
            }
            Estimate estimate = estimation.bounded(sample, 0, 100);
            held += estimate != null && estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }
        return held / (double) rounds;
    }
}
