package bihuan.organisation;

import bihuan.kernel.AreaId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位).
 *
 * @param code unique in the jurisdiction, for imports and packs
 * @param parent {@code null} at the top
 * @param shortName 简称, as it stands in tables
 * @param activeUntil the first day on which it no longer exists, {@code null} while it is open
 * @param version for {@code If-Match}
 */
public record UnitView(
        UnitId id,
        String code,
        @Nullable UnitId parent,
        AreaId area,
        String name,
        String shortName,
        @Nullable String nameEn,
        UnitKind kind,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        int version) {

    public boolean open() {
        return activeUntil == null;
    }
}
