package bihuan.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a survey asks, stratum by stratum: a preview before it is open, the progress afterwards.
 *
 * @param quarter the calendar quarter in which the requests count, e.g. {@code 2026-Q1}
 * @param limit how often one enterprise may be asked in a quarter
 * @param drawn whether the sample is drawn
 */
public record SampleView(String quarter, int limit, boolean drawn, List<Row> strata) {
    public SampleView {
        strata = List.copyOf(strata);
    }

    /**
     * A stratum.
     *
     * @param industryZh name of the section, {@code null} if it is not divided by it or not known
     * @param population enterprises of the frame
     * @param atLimit how many of them were asked often enough already; 0 once the sample is drawn
     * @param quota how many are to be asked
     * @param invited how many are asked
     * @param steppedOver how many were drawn but had been asked often enough
     * @param answered how many have answered
     * @param weight for how many enterprises an answer stands; {@code null} before the survey is closed
     */
    public record Row(
            String stratum,
            @Nullable String industryZh,
            @Nullable String industryEn,
            int population,
            int atLimit,
            int quota,
            int invited,
            int steppedOver,
            int answered,
            @Nullable Double weight) {}
}
