package bihuan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as a pack or an administrator writes it; others are named by their codes.
 *
 * @param code at most 40 characters
 * @param parentCode {@code null} at the top
 * @param shortName {@code null}: the same as the name
 */
public record UnitEntry(
        String code,
        @Nullable String parentCode,
        String areaCode,
        String name,
        @Nullable String shortName,
        @Nullable String nameEn,
        UnitKind kind) {}
