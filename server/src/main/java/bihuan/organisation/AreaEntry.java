package bihuan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An area as a pack or an administrator writes it.
 *
 * @param code at most 40 characters
 * @param parentCode {@code null} for the city
 */
public record AreaEntry(
        String code,
        String name,
        @Nullable String nameEn,
        AreaKind kind,
        @Nullable String parentCode) {}
