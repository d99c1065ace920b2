package bihuan.indicators;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results as published (指标结果发布): frozen with all of their input, so that anybody computes the same bytes from them. */
public interface IndicatorResults {

    /** All versions, the latest first. */
    List<Published> of(JurisdictionId jurisdiction, SheetId sheet);

    /**
     * Publishes what the figures give now.
     *
     * @param reason needed from the second version on
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#REASON_MISSING}, {@link IndicatorsRefusal#NOTHING_CHANGED}
     */
    Published publish(Caller caller, SheetId sheet, @Nullable String reason);

    /** The frozen bytes, canonical JSON. */
    String export(JurisdictionId jurisdiction, SheetId sheet, int version);

    /** What differs between two versions, down to the raw figure. */
    List<ResultDifference> differences(JurisdictionId jurisdiction, SheetId sheet, int before, int after);

    /**
     * Computes an export again.
     *
     * @param content an export, of this city or of another
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NOT_AN_EXPORT}
     */
    Verified verify(JurisdictionId jurisdiction, String content);

    /** Marks of a node in the latest version, by unit; empty if nothing was published for the period and group. */
    Map<UnitId, Double> marks(
            JurisdictionId jurisdiction, String systemCode, String period, SubjectGroup group, String node);

    /** Nodes that {@link #marks} can answer for, out of a hundred: the whole and its first level, of every published system. */
    List<Offered> offered(JurisdictionId jurisdiction);

    /** A node of a system. */
    record Offered(String systemCode, String node, String title) {}

    /** A version at a glance. */
    record Published(
            SheetId sheet,
            int version,
            int revision,
            String sha256,
            @Nullable String reason,
            Instant publishedAt) {}

    /**
     * What came of computing again.
     *
     * @param identical whether the same bytes came out
     * @param claimed digest of the file
     * @param computed digest of what came out
     * @param known where these very bytes were published here; {@code null} if nowhere
     * @param differences what is not the same, down to the node; at most 500
     */
    record Verified(
            boolean identical,
            String claimed,
            String computed,
            @Nullable Published known,
            List<ResultDifference> differences) {}
}
