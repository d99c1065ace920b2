package bihuan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the units of a peer group are assessed (考核方案). A version is never changed; another one follows it.
 *
 * @param version 1, 2, 3 …; 0 is the suggestion of a city that has none yet
 * @param parts their weights total exactly 100
 * @param leastScored who has figures for parts of less weight than this is scored, but has no rank
 * @param bonusCap the most that bonuses add, in points
 * @param deductionCap the most that deductions take, in points
 */
public record Scheme(
        PeerGroup group,
        int version,
        String name,
        List<Part> parts,
        int leastScored,
        double bonusCap,
        double deductionCap) {
    /** What all weights total. */
    public static final int TOTAL = 100;

    public Scheme {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the whole.
     *
     * @param code unique within the scheme
     * @param name as people call it
     * @param weight 1 to 100, the most points that it gives
     * @param source where its figures come from
     * @param sourceCode which of them, see {@link AssessmentSource.Offer}
     * @param marking from a value to a share of the weight
     * @param minimumCases with fewer cases the part is left out for that unit
     * @param shrinkage k of (n·x + k·mean) / (n + k): how many cases of the peers' mean are added to a unit's own n; 0 for none
     */
    public record Part(
            String code,
            String name,
            int weight,
            SourceKind source,
            String sourceCode,
            Marking marking,
            int minimumCases,
            int shrinkage) {}

    /**
     * From a value to a share of the weight, always between 0 and 1.
     *
     * @param zero where {@code LINEAR} gives nothing
     * @param full where {@code LINEAR} and {@code SHARE} give all
     */
    public record Marking(
            Kind kind, @Nullable Double zero, @Nullable Double full) {

        /** How. */
        public enum Kind {
            /** 达标折算: the value divided by the standard, all from there on. */
            SHARE,
            /** 两端线性: nothing at one end, all at the other, in proportion between; either end may be the greater. */
            LINEAR,
            /** 按分值: the value is a mark from 0 to 100. */
            GIVEN
        }

        public static Marking share(double standard) {
            return new Marking(Kind.SHARE, null, standard);
        }

        public static Marking linear(double zero, double full) {
            return new Marking(Kind.LINEAR, zero, full);
        }

        public static Marking given() {
            return new Marking(Kind.GIVEN, null, null);
        }
    }
}
