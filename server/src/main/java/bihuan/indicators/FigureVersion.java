package bihuan.indicators;

import bihuan.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One version of one figure: its lineage (数据溯源).
 *
 * @param source what the origin knows: of a measure its case counts and how to open them, of a file its name, of an entry who endorsed it
 * @param reason why it replaced another
 */
public record FigureVersion(
        int revision,
        @Nullable Double value,
        @Nullable String word,
        @Nullable Double target,
        @Nullable Double error,
        Origin origin,
        JsonNode source,
        @Nullable String reason,
        @Nullable AccountId by,
        Instant at) {

    /** Where it came from. */
    public enum Origin {
        ENTRY,
        IMPORT,
        MEASURE,
        SURVEY
    }
}
