package bihuan.indicators.domain;

/**
 * Numbers that look random and come from a seed alone: SplitMix64 (Steele, Lea, Flood 2014), written out so that a draw can be repeated
 * whatever a library does.
 */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The draws of one round; rounds of a seed are independent, and may be made in any order. */
    static Draws of(long seed, int round) {
        return new Draws(mix(seed + STEP * (round + 1L)) ^ mix(seed));
    }

    /** Evenly from 0 to below 1. */
    double next() {
        state += STEP;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** From the normal distribution (polar method of Marsaglia). */
    double normal() {
        while (true) {
            double x = 2 * next() - 1;
            double y = 2 * next() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
