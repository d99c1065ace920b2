package bihuan.issues;

import bihuan.assignments.Stage;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list (台账), without text and contact. */
public record IssueRow(
        MatterId id,
        IssueNumber number,
        IssueState state,
        Stage stage,
        Channel channel,
        String title,
        @Nullable String category,
        @Nullable AreaId area,
        @Nullable EnterpriseId enterprise,
        @Nullable String enterpriseName,
        @Nullable UnitId lead,
        Instant receivedAt,
        @Nullable Instant due,
        IssueFilter.@Nullable Colour colour,
        int voices,
        int redos) {}
