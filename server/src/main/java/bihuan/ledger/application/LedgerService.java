package bihuan.ledger.application;

import bihuan.kernel.Cursor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.ledger.DailyRoot;
import bihuan.ledger.Entry;
import bihuan.ledger.EntryId;
import bihuan.ledger.Ledger;
import bihuan.ledger.LedgerRefusal;
import bihuan.ledger.Receipt;
import bihuan.ledger.Seal;
import bihuan.ledger.Verification;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.persistence.EntryStore;
import bihuan.ledger.persistence.RootStore;
import bihuan.ledger.persistence.SealStore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the ledger. */
@Service
class LedgerService implements Ledger {
    private static final int LARGEST_PAGE = 200;

    private final Stores stores;
    private final Receipts receipts;
    private final Sealer sealer;
    private final Witness witness;
    private final Verifier verifier;

    LedgerService(Stores stores, Receipts receipts, Sealer sealer, Witness witness, Verifier verifier) {
        this.stores = stores;
        this.receipts = receipts;
        this.sealer = sealer;
        this.witness = witness;
        this.verifier = verifier;
    }

    /** What is kept. */
    @Component
    record Stores(EntryStore entries, SealStore seals, RootStore roots) {}

    @Override
    @Transactional(readOnly = true)
    public Page<Entry> entries(
            JurisdictionId jurisdiction, @Nullable String subject, int size, @Nullable String after) {
        int limit = limit(size);
        EntryId before = after == null ? null : read(after, part -> new EntryId(UUID.fromString(part)));
        return Page.of(
                stores.entries().page(jurisdiction, subject, before, limit + 1),
                limit,
                entry -> Cursor.of(entry.id().value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Receipt receipt(JurisdictionId jurisdiction, EntryId entry) {
        return receipts.of(jurisdiction, entry);
    }

    @Override
    @Transactional(readOnly = true)
    public Receipt receipt(JurisdictionId jurisdiction, String subject, String type) {
        return receipts.of(
                jurisdiction,
                stores.entries()
                        .first(jurisdiction, subject, type)
                        .orElseThrow(() -> Refusal.of(LedgerRefusal.ENTRY_NOT_FOUND)));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<DailyRoot> dailyRoots(JurisdictionId jurisdiction, int size, @Nullable String after) {
        int limit = limit(size);
        LocalDate before = after == null ? LocalDate.of(9999, 12, 31) : read(after, LocalDate::parse);
        return Page.of(stores.roots().page(jurisdiction, before, limit + 1), limit, root -> Cursor.of(root.day()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Seal> seals(JurisdictionId jurisdiction, int size, @Nullable String after) {
        int limit = limit(size);
        long before = after == null ? Long.MAX_VALUE : read(after, Long::parseLong);
        List<Seal> found = stores.seals().page(jurisdiction, before, limit + 1).stream()
                .map(StoredSeal::view)
                .toList();
        return Page.of(found, limit, seal -> Cursor.of(seal.number()));
    }

    private static int limit(int size) {
        return Math.clamp(size, 1, LARGEST_PAGE);
    }

    private static <T> T read(String cursor, Function<String, T> as) {
        try {
            return as.apply(Cursor.parts(cursor, 1).getFirst());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(LedgerRefusal.CURSOR_UNREADABLE).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Seal> latestSeal(JurisdictionId jurisdiction) {
        return stores.seals().latest(jurisdiction).map(StoredSeal::view);
    }

    @Override
    public Verification verify(JurisdictionId jurisdiction) {
        return verifier.verify(jurisdiction);
    }

    @Override
    public List<JurisdictionId> jurisdictions() {
        return stores.entries().jurisdictions();
    }

    @Override
    public void sealNow() {
        sealer.sealAll();
        witness.tell();
    }
}
