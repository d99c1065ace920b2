package bihuan.assessment;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.Collection;
import java.util.List;

/**
 * Gives figures per unit, with what each was counted from. A module that measures units implements this as a bean, one per {@link
 * SourceKind}; a scheme then names its codes.
 */
public interface AssessmentSource {

    SourceKind kind();

    /** What it can measure, in the order in which people should see it. */
    List<Offer> offers(JurisdictionId jurisdiction);

    /**
     * The figures of these units, for those that have any, in any order. Asked once per calculation, in its transaction; the answer is
     * kept, so that it may differ the next time.
     */
    List<UnitFigure> figures(Question question);

    /**
     * Something that can be measured.
     *
     * @param code stable, at most 60 characters
     * @param title as people call it
     * @param scale of the value
     * @param moreIsBetter {@code false} for rates of what should not be
     */
    record Offer(String code, String title, Scale scale, boolean moreIsBetter) {}

    /** What a value is. */
    enum Scale {
        /** From 0 to 1. */
        RATE,
        /** Working hours. */
        HOURS,
        /** From 0 to 100. */
        POINTS
    }

    /**
     * Which figures are wanted.
     *
     * @param round for what was entered for this round alone
     * @param units the whole peer group
     */
    record Question(
            JurisdictionId jurisdiction,
            RoundId round,
            String code,
            AssessmentPeriod period,
            PeerGroup group,
            Collection<UnitId> units) {
        public Question {
            units = List.copyOf(units);
        }
    }

    /** What one unit has; the value is the sum of the amounts divided by the sum of the counts. */
    record UnitFigure(UnitId unit, List<RawItem> items) {
        public UnitFigure {
            items = List.copyOf(items);
        }
    }
}
