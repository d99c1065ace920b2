package bihuan.assignments.domain;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What never changes about a matter: where it comes from, and the bureau that dispatches it. */
public record Origin(
        JurisdictionId jurisdiction,
        MatterId id,
        String source,
        String number,
        @Nullable EnterpriseId enterprise,
        UnitId bureau,
        Instant openedAt) {}
