package bihuan.demo.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed and day give the same life everywhere. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Chance of one day and one thing on it. */
    static Chance of(long seed, LocalDate day, int thing) {
        return new Chance(new SplittableRandom(
                seed * 0x9E3779B97F4A7C15L ^ day.toEpochDay() * 1_000_003L ^ thing * 0xBF58476D1CE4E5B9L));
    }

    /** Chance of something that has a name, such as a unit's temper. */
    static Chance of(long seed, String name) {
        return new Chance(new SplittableRandom(seed ^ name.hashCode() * 0x94D049BB133111EBL));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    int upTo(int exclusive) {
        return random.nextInt(exclusive);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, the i-th with a probability proportional to the i-th weight. */
    <T> T weighted(List<T> choices, double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        return choices.get(weights.length - 1);
    }

    /** A waiting time with this mean: mostly short, sometimes long, never over eight times the mean. */
    Duration waiting(Duration mean) {
        double times = Math.min(8, -Math.log(1 - random.nextDouble()));
        return Duration.ofSeconds(60 + Math.round(mean.toSeconds() * times));
    }

    /** How long work of this usual length takes: log-normal, half of them longer. */
    Duration work(Duration usual) {
        double normal = 0;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        return Duration.ofSeconds(60 + Math.round(usual.toSeconds() * Math.exp(0.55 * (normal - 6))));
    }

    /** How many of something that happens {@code mean} times on average (Poisson). */
    int count(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
