package bihuan.insight;

import bihuan.issues.MeasurePeriod;
import bihuan.kernel.JurisdictionId;

/** The leaders' cockpit (驾驶舱): a city on one page. */
public interface Cockpit {

    /**
     * The figures of a period of whole months. They are computed at most once a minute; {@link CockpitView#asOf()} says when.
     *
     * @throws bihuan.kernel.Refusal {@link InsightRefusal#WHOLE_MONTHS}
     */
    CockpitView of(JurisdictionId jurisdiction, MeasurePeriod period);
}
