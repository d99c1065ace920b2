package bihuan.ledger;

import bihuan.kernel.RefusalCode;

/** Why the ledger refuses. */
public enum LedgerRefusal implements RefusalCode {
    /** There is no such entry in this jurisdiction. */
    ENTRY_NOT_FOUND(Kind.NOT_FOUND),
    /** The entry is there, but the next seal has still to be made: ask again in a second. */
    NOT_YET_SEALED(Kind.CONFLICT),
    /** The cursor is not one that a page of this list gave. */
    CURSOR_UNREADABLE(Kind.INVALID),
    /** This node is verifying already; one run at a time. */
    VERIFICATION_RUNNING(Kind.CONFLICT);

    private final Kind kind;

    LedgerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "ledger";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
