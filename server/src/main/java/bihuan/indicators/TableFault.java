package bihuan.indicators;

/**
 * One thing that is wrong with a table of figures (数据表问题).
 *
 * @param line from 1
 * @param column its heading
 * @param text what stands there
 */
public record TableFault(long line, String column, Kind kind, String text) {
    /** What sort of thing. */
    public enum Kind {
        /** It is no CSV from here on: a quotation mark is not closed. */
        NOT_CSV,
        TOO_MANY_LINES,
        /** A column that is needed is not there. */
        NO_COLUMN,
        /** Fewer fields than headings. */
        SHORT_LINE,
        NO_SUBJECT,
        /** The same subject twice in one period. */
        TWICE,
        /** Neither a number, nor empty, nor a special value of the indicator. */
        NOT_A_FIGURE
    }
}
