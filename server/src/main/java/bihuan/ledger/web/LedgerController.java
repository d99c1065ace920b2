package bihuan.ledger.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.ledger.Entry;
import bihuan.ledger.EntryId;
import bihuan.ledger.Ledger;
import bihuan.ledger.Receipt;
import bihuan.ledger.Seal;
import bihuan.ledger.Verification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries, seals, receipts, verification. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/entries")
    @Needs(Permission.LEDGER_READ)
    Page<Entry> entries(
            Caller caller,
            @RequestParam(required = false) @Size(max = 200) @Nullable String subject,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after) {
        return ledger.entries(caller.jurisdiction(), subject, size, after);
    }

    @GetMapping("/entries/{entry}/receipt")
    @Needs(Permission.LEDGER_READ)
    Receipt receipt(Caller caller, @PathVariable UUID entry) {
        return ledger.receipt(caller.jurisdiction(), new EntryId(entry));
    }

    @GetMapping("/seals")
    @Needs(Permission.LEDGER_READ)
    Page<Seal> seals(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after) {
        return ledger.seals(caller.jurisdiction(), size, after);
    }

    /** Verifies the whole ledger of the caller's jurisdiction as it is at this moment; reads all of it. */
    @GetMapping("/verification")
    @Needs(Permission.LEDGER_VERIFY)
    Verification verification(Caller caller) {
        return ledger.verify(caller.jurisdiction());
    }

    /** The same for clients and proxies that would cache a GET. */
    @PostMapping("/verification")
    @Needs(Permission.LEDGER_VERIFY)
    Verification verifyNow(Caller caller) {
        return ledger.verify(caller.jurisdiction());
    }
}
