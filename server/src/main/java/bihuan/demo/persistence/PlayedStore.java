package bihuan.demo.persistence;

import bihuan.kernel.JurisdictionId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for which jurisdictions the invented past was played. */
@Repository
public class PlayedStore {
    private static final String MARK_AS_PLAYED =
            """
            INSERT INTO demo.played (jurisdiction_id, played_at)
            VALUES (:jurisdiction, :at)
            ON CONFLICT (jurisdiction_id) DO NOTHING
            """;

    /** The planner has no statistics of rows that are not committed yet and takes the tables for empty. */
    private static final String PREFER_INDEXES = "SET LOCAL enable_seqscan = off";

    private final JdbcClient database;

    PlayedStore(JdbcClient database) {
        this.database = database;
    }

    /** Whether it had not been played before; from now on it has, if the transaction commits. */
    public boolean markAsPlayed(JurisdictionId jurisdiction, Instant at) {
        return database.sql(MARK_AS_PLAYED)
                        .param("jurisdiction", jurisdiction.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** For the present transaction, which fills empty tables with thousands of rows and reads them at once. */
    public void preferIndexes() {
        database.sql(PREFER_INDEXES).update();
    }
}
