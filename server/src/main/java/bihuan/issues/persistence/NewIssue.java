package bihuan.issues.persistence;

import bihuan.issues.Channel;
import bihuan.issues.IssueNumber;
import bihuan.issues.domain.Issue;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An issue as it is inserted, with everything checked. */
public record NewIssue(
        JurisdictionId jurisdiction,
        MatterId id,
        IssueNumber number,
        Channel channel,
        @Nullable String sourceReference,
        String title,
        String text,
        @Nullable String category,
        @Nullable AreaId area,
        @Nullable EnterpriseId enterprise,
        @Nullable String creditCode,
        @Nullable String enterpriseName,
        Instant receivedAt,
        Issue.Seal seal,
        boolean sealed) {}
