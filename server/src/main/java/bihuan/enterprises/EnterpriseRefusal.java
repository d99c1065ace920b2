package bihuan.enterprises;

import bihuan.kernel.RefusalCode;

/** Why the register refuses. */
public enum EnterpriseRefusal implements RefusalCode {
    NO_SUCH_ENTERPRISE(Kind.NOT_FOUND),
    NO_SUCH_CONTACT(Kind.NOT_FOUND),
    NO_SUCH_AREA(Kind.INVALID),
    CREDIT_CODE_LENGTH(Kind.INVALID),
    CREDIT_CODE_CHARACTER(Kind.INVALID),
    CREDIT_CODE_AREA(Kind.INVALID),
    CREDIT_CODE_ORGANISATION_CHECK(Kind.INVALID),
    CREDIT_CODE_CHECK(Kind.INVALID),
    CREDIT_CODE_TAKEN(Kind.CONFLICT),
    UNKNOWN_INDUSTRY(Kind.INVALID),
    BAD_NAME(Kind.INVALID),
    BAD_PHONE(Kind.INVALID),
    BAD_CURSOR(Kind.INVALID),
    TOO_MANY_CONTACTS(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.STALE);

    private final Kind kind;

    EnterpriseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "enterprises";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
