package bihuan.surveys;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the results. Where fewer than the least number answered, there is no figure and the number of answers is not told.
 *
 * @param unit whom it is about, {@code null} for the city as a whole
 * @param code of the topic or of the question
 * @param choice of which choice this is the share, for {@link Kind#CHOICE} alone
 * @param zh the words of topic, question or choice
 * @param en the same in English
 * @param value a score from 0 (all 1) to 100 (all 5), a share in per cent, or a mean
 * @param standardError in the unit of {@code value}
 * @param low of the interval that covers the true value with 95 %
 * @param high of that interval
 * @param answers how many answers it comes from
 */
public record ResultLine(
        Kind kind,
        @Nullable UnitId unit,
        String code,
        @Nullable String choice,
        String zh,
        String en,
        @Nullable Double value,
        @Nullable Double standardError,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer answers) {

    /** Of what. */
    public enum Kind {
        /** The mean of all scales of a topic. */
        TOPIC,
        /** The share of a choice. */
        CHOICE,
        /** The mean of numbers. */
        NUMBER
    }
}
