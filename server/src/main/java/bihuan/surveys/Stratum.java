package bihuan.surveys;

import bihuan.kernel.AreaId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the register (层). Its text is {@code industry/size/area}: {@code *} where the survey does not divide by it, {@code ?}
 * where the register does not know, e.g. {@code C/SMALL/*}; strata stand in the order of their texts, so that neighbours are alike.
 *
 * @param industry letter of a section
 * @param size name of a size class
 * @param area id of an area
 */
public record Stratum(String industry, String size, String area) implements Comparable<Stratum> {
    public static final String UNDIVIDED = "*";
    public static final String UNKNOWN = "?";

    /** Reads a text that {@link #text} wrote. */
    public static Stratum of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a stratum");
        }
        return new Stratum(parts[0], parts[1], parts[2]);
    }

    public String text() {
        return industry + "/" + size + "/" + area;
    }

    public @Nullable AreaId areaId() {
        return area.length() < 36 ? null : new AreaId(UUID.fromString(area));
    }

    @Override
    public int compareTo(Stratum other) {
        return text().compareTo(other.text());
    }
}
