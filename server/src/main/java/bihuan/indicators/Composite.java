package bihuan.indicators;

import java.util.List;

/**
 * Somebody who is measured by his parts (合成主体): his marks are the mean of his parts' <em>marks</em>, never marks of mean values. Doing
 * Business measures eleven large economies in two cities each, by population.
 *
 * @param subject who is put together
 * @param parts of whom; used only if all of them have figures
 */
public record Composite(String subject, List<Part> parts) {
    public Composite {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A composite has parts: " + subject);
        }
    }

    /**
     * @param subject the part
     * @param weight more than 0, e.g. its share of the population
     */
    public record Part(String subject, double weight) {
        public Part {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("The weight of a part is more than 0: " + subject);
            }
        }
    }
}
