package bihuan.rulebook;

import static bihuan.kernel.RefusalCode.Kind.CONFLICT;
import static bihuan.kernel.RefusalCode.Kind.INVALID;
import static bihuan.kernel.RefusalCode.Kind.NOT_FOUND;

import bihuan.kernel.RefusalCode;

/** Why the rulebook refuses. */
public enum RulebookRefusal implements RefusalCode {
    /** No module declares such a rule. */
    NO_SUCH_RULE(NOT_FOUND),
    /** The value is not of the rule's type: a field is unknown, missing or of another type. */
    VALUE_NOT_OF_TYPE(INVALID),
    /** A number below {@code least} or above {@code most}. */
    OUT_OF_RANGE(INVALID),
    /** A change cannot be effective before today, nor after the year 2099. */
    EFFECTIVE_DATE_INVALID(INVALID),
    /** The value holds already on that day. */
    NOTHING_CHANGES(CONFLICT);

    private final Kind kind;

    RulebookRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "rulebook";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
