package bihuan.issues;

import bihuan.kernel.RefusalCode;

/** Why a workbook, or a row of it, is refused. */
public enum ImportRefusal implements RefusalCode {
    IMPORT_UNKNOWN(Kind.NOT_FOUND),
    IMPORT_FILE_MISSING(Kind.INVALID),
    /** More than 50 MB. */
    IMPORT_FILE_TOO_LARGE(Kind.TOO_LARGE),
    /** Not an {@code .xlsx}. */
    IMPORT_NOT_A_WORKBOOK(Kind.UNSUPPORTED),
    /** Unpacks to more than is sensible. */
    IMPORT_UNPACKS_TOO_LARGE(Kind.TOO_LARGE),
    IMPORT_TOO_MANY_ROWS(Kind.TOO_LARGE),
    IMPORT_NO_HEADER(Kind.INVALID),
    /** {@code header} of the mapping is not in the first row. */
    IMPORT_NO_SUCH_COLUMN(Kind.INVALID),
    IMPORT_BAD_MAPPING(Kind.INVALID),
    IMPORT_CHANNEL_NEEDS_OWN_FORM(Kind.INVALID),
    /** Neither title nor text was found among the headers. */
    IMPORT_NO_TEXT_COLUMN(Kind.INVALID),
    IMPORT_ROW_WITHOUT_TEXT(Kind.INVALID),
    IMPORT_ROW_BAD_TIME(Kind.INVALID),
    IMPORT_ROW_TIME_NOT_PAST(Kind.INVALID),
    IMPORT_ROW_BAD_CATEGORY(Kind.INVALID),
    IMPORT_ROW_BAD_AREA(Kind.INVALID),
    IMPORT_ROW_REFERENCE_TOO_LONG(Kind.INVALID);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "issues";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
