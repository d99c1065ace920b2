package bihuan.ledger.domain;

import bihuan.ledger.EntryId;
import bihuan.ledger.LedgerProblem;
import bihuan.ledger.LedgerProblem.Kind;
import bihuan.ledger.Verification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one verification: all are counted, the first thousand kept. */
public final class Findings {
    private final List<LedgerProblem> kept = new ArrayList<>();
    private long count;

    void entry(Kind kind, EntryId entry, String detail) {
        add(new LedgerProblem(kind, null, null, entry, detail));
    }

    void seal(Kind kind, long seal, String detail) {
        add(new LedgerProblem(kind, seal, null, null, detail));
    }

    void leaf(Kind kind, long seal, long position, @Nullable EntryId entry, String detail) {
        add(new LedgerProblem(kind, seal, position, entry, detail));
    }

    private void add(LedgerProblem problem) {
        count++;
        if (kept.size() < Verification.PROBLEMS_KEPT) {
            kept.add(problem);
        }
    }

    public long count() {
        return count;
    }

    public List<LedgerProblem> kept() {
        return List.copyOf(kept);
    }
}
