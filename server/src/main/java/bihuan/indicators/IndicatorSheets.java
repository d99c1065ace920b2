package bihuan.indicators;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw figures (指标数据, D2): entered, imported, or counted by this system; every version of each is kept. */
public interface IndicatorSheets {

    /** Tables, the latest period first; of one system or of all. */
    List<SheetView> all(JurisdictionId jurisdiction, @Nullable String systemCode);

    /** @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NO_SUCH_SHEET} */
    SheetView sheet(JurisdictionId jurisdiction, SheetId sheet);

    /**
     * Opens a table of a published system.
     *
     * @param others who is measured, for {@link SubjectGroup#OTHERS}; units are found by themselves
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NO_SUCH_SYSTEM}, {@link IndicatorsRefusal#SYSTEM_IS_DRAFT}, {@link
     *     IndicatorsRefusal#SHEET_EXISTS}, {@link IndicatorsRefusal#NOBODY_TO_MEASURE}
     */
    SheetView open(Caller caller, String code, String version, String period, SubjectGroup group, List<String> others);

    /**
     * Takes a table in the form that the system declares ({@link Table}), each period into its own table of figures.
     *
     * @param reason why figures that are there already become others; {@code null} if none does
     * @param keep {@code false} to see only what it would do
     */
    Taken importTable(
            Caller caller, String code, String version, String file, String csv, @Nullable String reason, boolean keep);

    /**
     * Counts figures from the platform's own cases: of every indicator whose source is a measure.
     *
     * @param minimum units with fewer cases get no figure, at least 1
     * @param shrinkage k of (n·x + k·mean) ÷ (n + k), which draws rates of few cases towards the group's; 0 for none
     */
    SheetView count(Caller caller, SheetId sheet, int minimum, double shrinkage, @Nullable String reason);

    /** Enters figures; those that replace others need a reason. */
    SheetView enter(Caller caller, SheetId sheet, List<FigureEntry> entries, @Nullable String reason);

    /** As {@link #enter}, for what a unit submitted; {@code source} says by which submission and on what evidence. */
    SheetView enterSubmitted(
            Caller caller, SheetId sheet, List<FigureEntry> entries, String reason, Map<String, Object> source);

    /** Entries that are possible but unlikely: far from the peers, or from the subject's own past. */
    List<Outlier> outliers(JurisdictionId jurisdiction, SheetId sheet, List<FigureEntry> entries);

    /** The figures that hold. */
    List<Cell> cells(JurisdictionId jurisdiction, SheetId sheet);

    /** The figures that hold as a workbook, which can be filled in and brought back. */
    byte[] workbook(JurisdictionId jurisdiction, SheetId sheet);

    /**
     * Takes the figures of a filled-in {@link #workbook}; empty cells change nothing.
     *
     * @param keep {@code false} to see only what it would do
     */
    Taken takeWorkbook(Caller caller, SheetId sheet, byte[] file, @Nullable String reason, boolean keep);

    /** All versions of one figure, the latest first. */
    List<FigureVersion> history(JurisdictionId jurisdiction, SheetId sheet, String indicator, String subject);

    /** A figure that holds. */
    record Cell(
            String indicator,
            String subject,
            @Nullable Double value,
            @Nullable String word,
            @Nullable Double target,
            @Nullable Double error) {}

    /**
     * What an import did, or would do.
     *
     * @param added figures where there was none
     * @param changed figures that replaced others
     * @param absent codes of indicators for which the file has no column
     * @param faults of these nothing is taken, and if there are any, nothing at all
     */
    record Taken(List<SheetView> sheets, int added, int changed, List<String> absent, List<TableFault> faults) {}

    /**
     * Something unlikely.
     *
     * @param usual what the peers have on average, or what the subject had before
     * @param deviations how many standard deviations from the peers; {@code null} if it is about the past
     */
    record Outlier(
            String indicator,
            String subject,
            double value,
            double usual,
            @Nullable Double deviations) {}
}
