package bihuan.indicators;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is responsible for which part of an indicator (指标分解, D2): departments × counties, shares that total 100 %, with targets. */
public interface Decompositions {

    /** The version that holds, of every indicator of a table that was decomposed. */
    List<Decomposition> all(JurisdictionId jurisdiction, SheetId sheet);

    /** All versions of one indicator, the latest first. */
    List<Decomposition> versions(JurisdictionId jurisdiction, SheetId sheet, String indicator);

    /**
     * Decides the next version. A target for a unit that is measured in the table becomes the target of its figure.
     *
     * @param reason needed from the second version on
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#SHARES_NOT_WHOLE}, {@link IndicatorsRefusal#SHARE_WRONG}, {@link
     *     IndicatorsRefusal#REASON_MISSING}, {@link IndicatorsRefusal#NO_SUCH_INDICATOR}
     */
    Decomposition decide(Caller caller, SheetId sheet, String indicator, List<Share> shares, @Nullable String reason);

    /** One version. */
    record Decomposition(
            String indicator,
            int version,
            List<Share> shares,
            @Nullable String reason,
            Instant decidedAt) {
        public Decomposition {
            shares = List.copyOf(shares);
        }
    }

    /**
     * One line.
     *
     * @param unit who is responsible
     * @param county where, if not everywhere
     * @param share per cent, more than 0, at most two decimals
     * @param target what is to be reached
     */
    record Share(
            UnitId unit,
            @Nullable UnitId county,
            BigDecimal share,
            @Nullable Double target) {}
}
