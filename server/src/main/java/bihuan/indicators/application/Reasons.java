package bihuan.indicators.application;

import bihuan.indicators.IndicatorsRefusal;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something is changed. */
final class Reasons {
    private static final int LONGEST = 1_000;

    private Reasons() {}

    static String required(@Nullable String reason) {
        String given = optional(reason);
        if (given == null) {
            throw Refusal.of(IndicatorsRefusal.REASON_MISSING).at("/reason");
        }
        return given;
    }

    static @Nullable String optional(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw Refusal.of(IndicatorsRefusal.REASON_MISSING).at("/reason");
        }
        return reason.strip();
    }
}
