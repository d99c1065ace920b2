package bihuan.assignments;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a matter is, and to whom its working time is attributed.
 *
 * @param unit the unit, or the bureau; {@code null} for the enterprise
 */
public record Holder(Kind kind, @Nullable UnitId unit) {

    /** The sorts of holders. */
    public enum Kind {
        BUREAU,
        LEAD,
        ASSISTING,
        ENTERPRISE
    }

    public static Holder bureau(UnitId bureau) {
        return new Holder(Kind.BUREAU, bureau);
    }

    public static Holder lead(UnitId unit) {
        return new Holder(Kind.LEAD, unit);
    }

    public static Holder assisting(UnitId unit) {
        return new Holder(Kind.ASSISTING, unit);
    }

    public static Holder enterprise() {
        return new Holder(Kind.ENTERPRISE, null);
    }
}
