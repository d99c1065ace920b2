package bihuan.issues;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;

/** What happens to an import. */
public sealed interface ImportEvent extends DomainEvent {
    ImportId importId();

    @Override
    default String subject() {
        return "import:" + importId().value();
    }

    /** A workbook is stored and waits. {@code sha256} is that of the file. */
    record ImportStored(
            JurisdictionId jurisdiction,
            ImportId importId,
            Actor by,
            Instant at,
            String sha256,
            long size,
            Channel channel,
            boolean dryRun,
            boolean keepTimes)
            implements ImportEvent {}

    /** Some rows became issues, in one transaction. */
    record RowsImported(
            JurisdictionId jurisdiction,
            ImportId importId,
            Actor by,
            Instant at,
            int upToRow,
            List<ImportedIssue> issues)
            implements ImportEvent {}

    /** The issue that was made of a row, and the time of receipt that the row says. */
    record ImportedIssue(int row, MatterId issue, Instant receivedAt) {}

    record ImportFinished(
            JurisdictionId jurisdiction,
            ImportId importId,
            Actor by,
            Instant at,
            int accepted,
            int repeated,
            int failed,
            boolean complete)
            implements ImportEvent {}
}
