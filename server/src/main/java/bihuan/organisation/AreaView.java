package bihuan.organisation;

import bihuan.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * An area (区划).
 *
 * @param code unique in the jurisdiction, by convention the GB/T 2260 code
 * @param parent {@code null} for the city
 */
public record AreaView(
        AreaId id,
        String code,
        String name,
        @Nullable String nameEn,
        AreaKind kind,
        @Nullable AreaId parent) {}
