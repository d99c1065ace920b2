package bihuan.enterprises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/**
 * A section of the industrial classification (国民经济行业分类, GB/T 4754-2017), or one of its divisions (大类).
 *
 * @param value a section letter A to T, alone ({@code C}) or with the two digits of a division that belongs to it ({@code C34})
 */
public record Industry(@JsonValue String value) {
    @JsonCreator
    public Industry {
        if (!Industries.known(value)) {
            throw new IllegalArgumentException("Not an industry of GB/T 4754-2017: " + value);
        }
    }

    /** Whether there is an industry of this code. */
    public static boolean known(String code) {
        return Industries.known(code);
    }

    /** All sections, each followed by its divisions. */
    public static Collection<Industry> all() {
        return Industries.all().keySet().stream().map(Industry::new).toList();
    }

    /** The letter of the section (门类). */
    public String section() {
        return value.substring(0, 1);
    }

    /** The Chinese name of the division, or of the section where no division is given. */
    public String nameZh() {
        return Industries.entry(value).zh();
    }

    public String nameEn() {
        return Industries.entry(value).en();
    }
}
