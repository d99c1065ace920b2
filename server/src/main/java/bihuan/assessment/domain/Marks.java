package bihuan.assessment.domain;

import bihuan.assessment.Scheme.Marking;
import java.util.Objects;

/** From a value to a share of the weight, always between 0 and 1. */
public final class Marks {
    private static final double FULL_MARK = 100;

    private Marks() {}

    /** @param marking whose ends are there and differ, see {@link SchemeRules} */
    public static double share(Marking marking, double value) {
        return switch (marking.kind()) {
            case SHARE -> within(value / Objects.requireNonNull(marking.full()));
            case LINEAR -> {
                double zero = Objects.requireNonNull(marking.zero());
                double full = Objects.requireNonNull(marking.full());
                yield within((value - zero) / (full - zero));
            }
            case GIVEN -> within(value / FULL_MARK);
        };
    }

    private static double within(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
