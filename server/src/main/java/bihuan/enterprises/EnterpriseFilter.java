package bihuan.enterprises;

import bihuan.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows; {@code null} does not filter.
 *
 * @param name a piece of the name, one misheard character is forgiven from four characters on
 * @param area exactly this area
 * @param industry a section takes in its divisions
 */
public record EnterpriseFilter(
        @Nullable String name,
        @Nullable AreaId area,
        @Nullable Industry industry,
        @Nullable SizeClass size,
        @Nullable Boolean monitored) {
    public static final EnterpriseFilter ALL = new EnterpriseFilter(null, null, null, null, null);
}
