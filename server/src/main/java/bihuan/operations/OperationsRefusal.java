package bihuan.operations;

import bihuan.kernel.RefusalCode;

/** Why something is refused here. */
public enum OperationsRefusal implements RefusalCode {
    /** The database has no statistics of such a statement. */
    NO_SUCH_STATEMENT(Kind.NOT_FOUND),
    /** There is no plan for this kind of statement. */
    NO_PLAN(Kind.CONFLICT);

    private final Kind kind;

    OperationsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "operations";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
