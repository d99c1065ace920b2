package bihuan.packs.persistence;

import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parts of a pack have been loaded. */
@Repository
public class LoadedParts {
    private static final String CLAIM = """
            INSERT INTO packs.loaded (jurisdiction_id, part, loaded_at)
            VALUES (:jurisdiction, :part, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            SELECT count(*)
            FROM packs.loaded
            WHERE jurisdiction_id = :jurisdiction
            """;

    private final JdbcClient jdbc;

    LoadedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is for this transaction to load the part; another node that tries the same waits for its end. */
    public boolean claim(JurisdictionId jurisdiction, String part, Instant at) {
        return jdbc.sql(CLAIM)
                        .param("jurisdiction", jurisdiction.value())
                        .param("part", part)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public long count(JurisdictionId jurisdiction) {
        return jdbc.sql(COUNT)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .single();
    }
}
