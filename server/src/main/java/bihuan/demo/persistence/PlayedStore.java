package bihuan.demo.persistence;

import bihuan.kernel.JurisdictionId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for which jurisdictions the invented past was played. */
@Repository
public class PlayedStore {
    private static final String MARK_AS_PLAYED = """
            INSERT INTO demo.played (jurisdiction_id, played_at)
            VALUES (:jurisdiction, :at)
            ON CONFLICT (jurisdiction_id) DO NOTHING
            """;

    private static final String TAKE_STATISTICS = "SELECT demo.take_statistics()";

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

    /** Tells the planner what the present transaction has written so far; without it, it takes the tables for empty. */
    public void takeStatistics() {
        database.sql(TAKE_STATISTICS).query(rows -> {});
    }
}
