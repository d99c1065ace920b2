package bihuan.indicators;

import bihuan.kernel.RefusalCode;

/** Why something is refused here. */
public enum IndicatorsRefusal implements RefusalCode {
    /** No system of this code and version. */
    NO_SUCH_SYSTEM(Kind.NOT_FOUND),
    /** The system has faults; the first is named. */
    SYSTEM_FAULTY(Kind.INVALID),
    /** What is published is not changed; make the next version. */
    SYSTEM_IS_PUBLISHED(Kind.CONFLICT),
    /** A draft has no figures. */
    SYSTEM_IS_DRAFT(Kind.CONFLICT),
    /** No such table of figures. */
    NO_SUCH_SHEET(Kind.NOT_FOUND),
    /** There is one for this system, period and group. */
    SHEET_EXISTS(Kind.CONFLICT),
    /** A period is a name of 1 to 30 letters, digits, hyphens and dots. */
    BAD_PERIOD(Kind.INVALID),
    /** Nobody is in this group. */
    NOBODY_TO_MEASURE(Kind.INVALID),
    /** The system does not say how its table looks. */
    NO_TABLE(Kind.CONFLICT),
    /** No indicator of this code in the system. */
    NO_SUCH_INDICATOR(Kind.INVALID),
    /** Nobody of this code in the table. */
    NO_SUCH_SUBJECT(Kind.NOT_FOUND),
    /** Less or more than the system allows, or with too many decimals. */
    FIGURE_IMPOSSIBLE(Kind.INVALID),
    /** A word that the indicator does not know. */
    WORD_UNKNOWN(Kind.INVALID),
    /** Either a number or a word. */
    NUMBER_OR_WORD(Kind.INVALID),
    /** The same cell twice. */
    CELL_TWICE(Kind.INVALID),
    /** What replaces something needs a reason. */
    REASON_MISSING(Kind.INVALID),
    /** It is as it was. */
    NOTHING_CHANGED(Kind.CONFLICT),
    /** Only units of this platform can be counted, for a month, a quarter, a half year or a year. */
    NOT_COUNTABLE(Kind.CONFLICT),
    /** No such version of a result. */
    NO_SUCH_RESULT(Kind.NOT_FOUND),
    /** Two tables of one system and group are compared. */
    NOT_COMPARABLE(Kind.CONFLICT),
    /** The file is no export of a result. */
    NOT_AN_EXPORT(Kind.INVALID),
    /** The file is larger than can be read. */
    FILE_TOO_LARGE(Kind.TOO_LARGE),
    /** No file came along. */
    FILE_MISSING(Kind.INVALID),
    /** Rounds from 100 to 100,000, a spread from 0 to 1. */
    BAD_DRAW(Kind.INVALID),
    /** A weight is not negative, and not all of a branch are 0. */
    BAD_WEIGHT(Kind.INVALID),
    /** A share is more than 0, at most 100, with two decimals; each unit and county once. */
    SHARE_WRONG(Kind.INVALID),
    /** Shares total 100 %. */
    SHARES_NOT_WHOLE(Kind.INVALID),
    /** No such data submission, or not for the caller. */
    NO_SUCH_REQUEST(Kind.NOT_FOUND),
    /** That indicator was not asked for. */
    NOT_ASKED(Kind.INVALID),
    /** Say where the figures come from. */
    EVIDENCE_MISSING(Kind.INVALID),
    /** At least one indicator, or one figure. */
    FIGURES_MISSING(Kind.INVALID),
    /** Nothing waits for a decision. */
    NOTHING_SUBMITTED(Kind.CONFLICT);

    private final Kind kind;

    IndicatorsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "indicators";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
