package bihuan.issues;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rates, times and counts per period (C7); every figure opens to its cases. */
public interface Measures {

    /** Several measures of a period, in the order of {@link Measure}. */
    List<MeasureView> all(
            JurisdictionId jurisdiction, Collection<Measure> measures, MeasurePeriod period, MeasureBy by);

    /** One measure of a period. */
    MeasureView of(JurisdictionId jurisdiction, Measure measure, MeasurePeriod period, MeasureBy by);

    /**
     * The cases behind a figure, within the caller's data scope, by their moment.
     *
     * @param size 1 to 200
     * @param after cursor of the page before
     */
    Page<MeasureCase> cases(Caller caller, MeasureQuestion question, int size, @Nullable String after);

    /** The bulletin (通报) of a period. */
    Bulletin bulletin(JurisdictionId jurisdiction, MeasurePeriod period);

    /** The bulletin as a table: one line per unit, six columns per measure. */
    byte[] bulletinTable(JurisdictionId jurisdiction, MeasurePeriod period, TableFormat format);

    /** How a table is written. */
    enum TableFormat {
        /** RFC 4180 in UTF-8 with a byte order mark. */
        CSV,
        XLSX
    }
}
