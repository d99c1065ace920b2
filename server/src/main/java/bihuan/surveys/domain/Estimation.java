package bihuan.surveys.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Weighted means of a stratified sample with their uncertainty (docs/surveys.md).
 *
 * <p>Each answer stands for {@code N/n} enterprises of its stratum: {@code N} enterprises there, of which {@code n} answered. Whoever
 * answered but not this question, or did not deal with this unit, is not in the domain; the mean is a ratio of two estimated totals, and
 * its variance the linearised one with the finite population correction (Särndal, Swensson and Wretman, Model Assisted Survey Sampling,
 * ch. 5 and 10). Where everybody is in the domain this is the textbook's stratified mean (Cochran, Sampling Techniques, ch. 5).
 */
public final class Estimation {
    private final List<Part> parts;

    private Estimation(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A stratum and its answers.
     *
     * @param population enterprises in it
     * @param respondents how many answered, at most {@code population}
     */
    public record Answered(long population, int respondents) {}

    /** A mean. {@code low} and {@code high} enclose it with 95 %; {@code answers} are those in the domain. */
    public record Estimate(double mean, double standardError, double low, double high, int answers) {}

    /** Strata that are estimated together, by their places. */
    private record Part(List<Integer> places, long population, int respondents) {
        double weight() {
            return (double) population / respondents;
        }

        double unasked() {
            return 1 - (double) respondents / population;
        }
    }

    /**
     * Prepares the estimation for strata in their order. Where fewer than two answered nothing can be said about the spread, so such a
     * stratum is estimated together with the next one, the last with the one before.
     */
    public static Estimation of(List<Answered> strata) {
        List<Part> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        long population = 0;
        int respondents = 0;
        for (int place = 0; place < strata.size(); place++) {
            places.add(place);
            population += strata.get(place).population();
            respondents += strata.get(place).respondents();
            if (respondents >= 2) {
                parts.add(new Part(List.copyOf(places), population, respondents));
                places.clear();
                population = 0;
                respondents = 0;
            }
        }
        if (!places.isEmpty()) {
            join(parts, new Part(List.copyOf(places), population, respondents));
        }
        return new Estimation(List.copyOf(parts));
    }

    private static void join(List<Part> parts, Part rest) {
        if (parts.isEmpty()) {
            parts.add(rest);
            return;
        }
        Part last = parts.removeLast();
        List<Integer> places = new ArrayList<>(last.places());
        places.addAll(rest.places());
        parts.add(new Part(
                List.copyOf(places), last.population() + rest.population(), last.respondents() + rest.respondents()));
    }

    /** Which strata are estimated together: lists of places, each of one or more. */
    public List<List<Integer>> together() {
        return parts.stream().map(Part::places).toList();
    }

    /**
     * The weight of an answer in each stratum: how many enterprises it stands for.
     *
     * @return by place, {@code null} where nobody answered at all
     */
    public @Nullable Double weight(int place) {
        Part part = parts.stream()
                .filter(it -> it.places().contains(place))
                .findFirst()
                .orElseThrow();
        return part.respondents() == 0 ? null : part.weight();
    }

    /**
     * The mean of a bounded value.
     *
     * @param values by place of the stratum, one for each respondent who is in the domain, each from {@code least} to {@code most}
     * @return {@code null} if nobody is in the domain, or fewer than two answered altogether
     */
    public @Nullable Estimate bounded(List<List<Double>> values, double least, double most) {
        Estimate plain = mean(values);
        if (plain == null) {
            return null;
        }
        double low = plain.low();
        double high = plain.high();
        boolean somebodyUnasked = parts.stream().anyMatch(it -> it.unasked() > 0);
        if (somebodyUnasked) {
            // Few answers may all be alike by chance: the interval holds at least what one further answer could make of
            // the mean.
            int n = plain.answers();
            low = Math.min(low, (n * plain.mean() + least) / (n + 1));
            high = Math.max(high, (n * plain.mean() + most) / (n + 1));
        }
        return new Estimate(
                plain.mean(), plain.standardError(), Math.max(low, least), Math.min(high, most), plain.answers());
    }

    /** The mean of a value without bounds; as {@link #bounded} otherwise. */
    public @Nullable Estimate mean(List<List<Double>> values) {
        double weighted = 0;
        double size = 0;
        int answers = 0;
        int degrees = 0;
        for (Part part : parts) {
            List<Double> here = part.places().stream()
                    .flatMap(it -> values.get(it).stream())
                    .toList();
            for (double value : here) {
                weighted += part.weight() * value;
            }
            size += here.isEmpty() ? 0 : part.weight() * here.size();
            answers += here.size();
            degrees += here.isEmpty() ? 0 : here.size() - 1;
        }
        if (answers == 0 || parts.stream().anyMatch(it -> it.respondents() < 2)) {
            return null;
        }
        double mean = weighted / size;
        double error = Math.sqrt(variance(values, mean, size));
        double reach = StudentT.quantile(Math.max(1, degrees)) * error;
        return new Estimate(mean, error, mean - reach, mean + reach, answers);
    }

    private double variance(List<List<Double>> values, double mean, double size) {
        double variance = 0;
        for (Part part : parts) {
            double sum = 0;
            double squares = 0;
            for (int place : part.places()) {
                for (double value : Objects.requireNonNull(values.get(place))) {
                    double residual = part.weight() * (value - mean) / size;
                    sum += residual;
                    squares += residual * residual;
                }
            }
            int n = part.respondents();
            double spread = Math.max(0, squares - sum * sum / n) * n / (n - 1);
            variance += part.unasked() * spread;
        }
        return variance;
    }
}
