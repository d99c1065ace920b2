package bihuan.issues;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bulletins that everybody may read, in versions. */
public interface Publications {

    /**
     * Publishes the figures of a period as they are now.
     *
     * @param reason needed from the second version on
     */
    PublishedBulletin publish(Caller caller, MeasurePeriod period, @Nullable String reason);

    /** The periods that were published, the latest first; at most 200. */
    List<PublishedBulletin.Summary> periods(JurisdictionId jurisdiction);

    /** All versions of a period, the latest first. */
    List<PublishedBulletin> versions(JurisdictionId jurisdiction, MeasurePeriod period);
}
