package bihuan.enterprises;

import bihuan.kernel.Refusal;
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
    BAD_TEXT(Kind.INVALID),
    BAD_PHONE(Kind.INVALID),
    BAD_NUMBER(Kind.INVALID),
    TOO_MANY_TAGS(Kind.INVALID),
    BAD_CURSOR(Kind.INVALID),
    TOO_MANY_CONTACTS(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.STALE);

    private final Kind kind;

    EnterpriseRefusal(Kind kind) {
        this.kind = kind;
    }

    /** Says what is wrong with a normalised credit code. */
    public static Refusal of(CreditCode.Fault fault, String code) {
        return switch (fault) {
            case LENGTH -> Refusal.of(CREDIT_CODE_LENGTH).with("length", code.length());
            case CHARACTER -> Refusal.of(CREDIT_CODE_CHARACTER);
            case AREA -> Refusal.of(CREDIT_CODE_AREA);
            case ORGANISATION_CHECK -> Refusal.of(CREDIT_CODE_ORGANISATION_CHECK);
            case CHECK -> Refusal.of(CREDIT_CODE_CHECK);
        };
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
