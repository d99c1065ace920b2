package bihuan.organisation.web;

import bihuan.kernel.Refusal;
import bihuan.organisation.OrganisationRefusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes the version of a thing as an entity tag. */
final class Versions {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** {@code null} where the sender expects nothing; what is no tag of ours matches nothing. */
    static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher form = FORM.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw Refusal.of(OrganisationRefusal.STALE_UNIT);
        }
        return Integer.valueOf(form.group(1));
    }
}
