package bihuan.indicators;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The indicator systems of a city (指标体系, D1), in versions. */
public interface IndicatorSystems {

    /** All versions, by code, the latest first. */
    List<Summary> all(JurisdictionId jurisdiction);

    /** @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NO_SUCH_SYSTEM} */
    Document document(JurisdictionId jurisdiction, String code, String version);

    /** Everything that is wrong with it; empty if nothing is. */
    List<SystemFault> check(JsonNode content);

    /**
     * Keeps a draft, in place of the draft of the same code and version.
     *
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#SYSTEM_FAULTY} with the first fault, {@link
     *     IndicatorsRefusal#SYSTEM_IS_PUBLISHED}
     */
    Summary save(Caller caller, JsonNode content);

    /** From now on it can be used and no longer be changed. */
    Summary publish(Caller caller, String code, String version);

    /** Throws a draft away. */
    void discard(Caller caller, String code, String version);

    /** Systems that come along and can be taken as a draft. */
    List<Offer> offers();

    /**
     * Takes one of the {@link #offers}.
     *
     * @throws bihuan.kernel.Refusal as {@link #save}, or {@link IndicatorsRefusal#NO_SUCH_SYSTEM}
     */
    Summary take(Caller caller, String offer);

    /** A table of figures that comes along, as its publisher writes it: {@code db-2020-sample.csv}. */
    String sample(String file);

    /**
     * A version at a glance.
     *
     * @param indicators how many
     * @param publishedAt {@code null} for a draft
     */
    record Summary(
            String code,
            String version,
            String name,
            int indicators,
            String sha256,
            Instant changedAt,
            @Nullable Instant publishedAt) {}

    /** A version with all of its content, see {@code docs/indicators.md}. */
    record Document(Summary summary, JsonNode content) {}

    /** One that comes along. */
    record Offer(
            String name,
            String code,
            String version,
            String title,
            @Nullable String titleEn,
            int indicators) {}
}
