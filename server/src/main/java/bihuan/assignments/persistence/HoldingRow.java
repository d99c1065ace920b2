package bihuan.assignments.persistence;

import bihuan.assignments.Holder;
import bihuan.assignments.domain.Holding;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Overnight;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignments.holding}; the components are its columns. */
record HoldingRow(
        JurisdictionId jurisdictionId,
        MatterId matterId,
        int no,
        Holder.Kind holderKind,
        @Nullable UnitId unitId,
        Instant fromAt,
        Instant countedUntil,
        @Nullable Instant toAt,
        @Nullable Long workingSeconds) {

    static HoldingRow of(Matter matter, Holding holding) {
        return new HoldingRow(
                matter.origin().jurisdiction(),
                matter.origin().id(),
                holding.no(),
                holding.holder().kind(),
                holding.holder().unit(),
                holding.from(),
                holding.countedUntil(),
                holding.to(),
                holding.workingSeconds());
    }

    Holding holding() {
        return new Holding(no, new Holder(holderKind, unitId), fromAt, countedUntil, toAt, workingSeconds);
    }

    /** A row of {@code assignments.overnight}. */
    record Night(
            JurisdictionId jurisdictionId,
            MatterId matterId,
            int holdingNo,
            LocalDate firstNight,
            LocalDate lastNight,
            Holder.Kind holderKind,
            @Nullable UnitId unitId,
            int nights) {

        static Night of(Matter matter, Overnight overnight) {
            return new Night(
                    matter.origin().jurisdiction(),
                    matter.origin().id(),
                    overnight.holding(),
                    overnight.first(),
                    overnight.last(),
                    overnight.holder().kind(),
                    overnight.holder().unit(),
                    overnight.nights());
        }
    }
}
