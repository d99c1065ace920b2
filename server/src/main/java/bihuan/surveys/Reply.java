package bihuan.surveys;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question; exactly the value of the question's kind is given.
 *
 * @param question its code
 * @param unit the unit that is rated, for questions about units alone
 * @param scale 1 (very poor) to 5 (very good)
 * @param choice the code of a choice
 * @param number within the question's limits
 * @param text 1 to 1000 characters
 */
public record Reply(
        String question,
        @Nullable UnitId unit,
        @Nullable Integer scale,
        @Nullable String choice,
        @Nullable Double number,
        @Nullable String text) {}
