package bihuan.assignments.persistence;

import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import bihuan.assignments.Verdict;
import bihuan.assignments.domain.Assignment;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Origin;
import bihuan.assignments.domain.Progress;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignments.matter}; the components are its columns. */
record MatterRow(
        JurisdictionId jurisdictionId,
        MatterId id,
        int version,
        String source,
        String number,
        @Nullable EnterpriseId enterpriseId,
        UnitId bureauId,
        Instant openedAt,
        Stage stage,
        @Nullable String category,
        int redos,
        int returns,
        boolean leadNamed,
        @Nullable Instant standstillFrom,
        @Nullable Instant standstillUntil,
        Holder.@Nullable Kind standstillKind,
        @Nullable UnitId standstillUnitId,
        @Nullable MatterId foldedInto,
        @Nullable Verdict verdict,
        @Nullable Instant endedAt,
        int clocks,
        int holdings,
        @Nullable UnitId leadUnitId,
        Holder.@Nullable Kind holderKind,
        @Nullable UnitId holderUnitId,
        @Nullable Instant due,
        boolean provisional,
        @Nullable Instant nextCheckAt) {

    static MatterRow of(Matter matter) {
        Origin origin = matter.origin();
        Progress progress = matter.progress();
        Progress.Standstill still = progress.standstill();
        Holder holder = matter.holder();
        return new MatterRow(
                origin.jurisdiction(),
                origin.id(),
                progress.version(),
                origin.source(),
                origin.number(),
                origin.enterprise(),
                origin.bureau(),
                origin.openedAt(),
                progress.stage(),
                progress.category(),
                progress.redos(),
                progress.returns(),
                progress.leadNamed(),
                still == null ? null : still.from(),
                still == null ? null : still.until(),
                still == null ? null : still.waitsFor().kind(),
                still == null ? null : still.waitsFor().unit(),
                progress.foldedInto(),
                progress.verdict(),
                progress.endedAt(),
                matter.clocks().made(),
                matter.custody().made(),
                lastLead(matter),
                holder == null ? null : holder.kind(),
                holder == null ? null : holder.unit(),
                matter.due(),
                matter.view().provisional(),
                matter.nextCheckAt());
    }

    Origin origin() {
        return new Origin(jurisdictionId, id, source, number, enterpriseId, bureauId, openedAt);
    }

    Progress progress() {
        return new Progress(
                version, stage, category, redos, returns, leadNamed, standstill(), foldedInto, verdict, endedAt);
    }

    private Progress.@Nullable Standstill standstill() {
        return standstillFrom == null || standstillUntil == null || standstillKind == null
                ? null
                : new Progress.Standstill(
                        standstillFrom, standstillUntil, new Holder(standstillKind, standstillUnitId));
    }

    private static @Nullable UnitId lastLead(Matter matter) {
        return matter.lead()
                .or(() -> matter.parts().reversed().stream()
                        .filter(Assignment::lead)
                        .findFirst())
                .map(Assignment::unit)
                .orElse(null);
    }
}
