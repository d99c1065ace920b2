package bihuan.assignments;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Implemented by the module that opened a matter: it knows what the matter is about. */
public interface MatterCaptions {

    /**
     * What a line in a list says.
     *
     * @param about name of the enterprise, if there is one
     */
    record Caption(String title, @Nullable String about) {}

    /** Those of this module among the matters, in one question. */
    Map<MatterId, Caption> of(JurisdictionId jurisdiction, Collection<MatterId> matters);
}
