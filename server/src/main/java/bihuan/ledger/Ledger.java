package bihuan.ledger;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit ledger. Nothing is written through it: it hears every {@link bihuan.kernel.DomainEvent} by itself. */
public interface Ledger {

    /**
     * Entries, latest first.
     *
     * @param subject only what happened to this, as {@code kind:id}; {@code null} for everything
     * @param size 1 to 200
     * @param after the cursor of the page before, {@code null} for the first page
     */
    Page<Entry> entries(JurisdictionId jurisdiction, @Nullable String subject, int size, @Nullable String after);

    /**
     * The proof for one entry.
     *
     * @throws bihuan.kernel.Refusal {@link LedgerRefusal#ENTRY_NOT_FOUND}, or {@link LedgerRefusal#NOT_YET_SEALED} within the first second
     */
    Receipt receipt(JurisdictionId jurisdiction, EntryId entry);

    /**
     * The proof for the first entry of a type about a subject, e.g. {@code issues.Registered} about a matter: what somebody without
     * an account may take away.
     *
     * @throws bihuan.kernel.Refusal as {@link #receipt(JurisdictionId, EntryId)}
     */
    Receipt receipt(JurisdictionId jurisdiction, String subject, String type);

    /** Seals, latest first; {@code size} and {@code after} as in {@link #entries}. */
    Page<Seal> seals(JurisdictionId jurisdiction, int size, @Nullable String after);

    /** The roots that were published, latest first; {@code size} and {@code after} as in {@link #entries}. */
    Page<DailyRoot> dailyRoots(JurisdictionId jurisdiction, int size, @Nullable String after);

    Optional<Seal> latestSeal(JurisdictionId jurisdiction);

    /** Walks through everything and compares everything with everything, in bounded memory. */
    Verification verify(JurisdictionId jurisdiction);

    /** Every jurisdiction that has entries or seals. */
    List<JurisdictionId> jurisdictions();

    /** Seals at once what is committed and not yet sealed, in all jurisdictions; for commands and tests, the sealer does it anyway. */
    void sealNow();
}
