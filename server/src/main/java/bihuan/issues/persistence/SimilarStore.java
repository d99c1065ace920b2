package bihuan.issues.persistence;

import bihuan.issues.domain.SimilarGrams;
import bihuan.issues.domain.SimilarText;
import bihuan.issues.domain.SimilarWeights;
import bihuan.kernel.JurisdictionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the fingerprints (文本指纹) of issues and finds those that share telling grams. */
@Repository
public class SimilarStore {
    private static final String INSERT = """
            INSERT INTO issues.fingerprint (jurisdiction_id, issue_id, grams, title_grams)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String INSERT_UNCOUNTED = """
            INSERT INTO issues.uncounted_fingerprint (jurisdiction_id, issue_id)
            VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String CANDIDATES = """
            SELECT issue_id, grams, title_grams
            FROM issues.fingerprint
            WHERE jurisdiction_id = :jurisdiction
              AND grams && :grams
            LIMIT :limit
            """;

    private static final String OF_ISSUE = """
            SELECT issue_id, grams, title_grams
            FROM issues.fingerprint
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String TAKE_UNCOUNTED = """
            WITH taken AS (
                SELECT jurisdiction_id, issue_id
                FROM issues.uncounted_fingerprint
                ORDER BY jurisdiction_id, issue_id
                LIMIT :limit
                FOR UPDATE SKIP LOCKED
            ), deleted AS (
                DELETE FROM issues.uncounted_fingerprint u
                USING taken t
                WHERE u.jurisdiction_id = t.jurisdiction_id
                  AND u.issue_id = t.issue_id
                RETURNING u.jurisdiction_id, u.issue_id
            ), counted AS (
                INSERT INTO issues.counted_fingerprints AS c (jurisdiction_id, issues)
                SELECT jurisdiction_id, count(*)
                FROM deleted
                GROUP BY jurisdiction_id
                ON CONFLICT (jurisdiction_id) DO UPDATE
                SET issues = c.issues + excluded.issues
            ), frequency AS (
                INSERT INTO issues.gram_frequency AS g (jurisdiction_id, gram, issues)
                SELECT f.jurisdiction_id, one.gram, count(*)
                FROM deleted d
                JOIN issues.fingerprint f USING (jurisdiction_id, issue_id)
                CROSS JOIN LATERAL unnest(f.grams) AS one (gram)
                GROUP BY f.jurisdiction_id, one.gram
                ORDER BY f.jurisdiction_id, one.gram
                ON CONFLICT (jurisdiction_id, gram) DO UPDATE
                SET issues = g.issues + excluded.issues
            )
            SELECT count(*)
            FROM deleted
            """;

    private static final String COUNTED = """
            SELECT issues
            FROM issues.counted_fingerprints
            WHERE jurisdiction_id = :jurisdiction
            """;

    private static final String FREQUENCIES = """
            SELECT array_agg(gram ORDER BY gram) AS grams, array_agg(issues ORDER BY gram) AS counts
            FROM issues.gram_frequency
            WHERE jurisdiction_id = :jurisdiction
            """;

    private final JdbcClient client;
    private final JdbcTemplate template;

    public SimilarStore(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /** What is to be found by its text: an issue's id with its title and full text. */
    public record Text(UUID issue, String title, String text) {}

    /** An issue that shares at least one telling gram. */
    public record Candidate(UUID issue, SimilarGrams grams) {}

    /** Keeps the fingerprints of new issues, in the caller's transaction; those that are there already stay as they are. */
    public void index(JurisdictionId jurisdiction, List<Text> texts) {
        template.batchUpdate(INSERT, texts, texts.size(), (statement, text) -> {
            SimilarGrams grams = SimilarText.grams(text.title(), text.text());
            bindKey(statement, jurisdiction, text.issue());
            statement.setObject(3, grams.all());
            statement.setObject(4, grams.title());
        });
        template.batchUpdate(
                INSERT_UNCOUNTED,
                texts,
                texts.size(),
                (statement, text) -> bindKey(statement, jurisdiction, text.issue()));
    }

    private static void bindKey(PreparedStatement statement, JurisdictionId jurisdiction, UUID issue)
            throws SQLException {
        statement.setInt(1, jurisdiction.value());
        statement.setObject(2, issue);
    }

    /** Issues that have at least one of these grams, at most {@code limit} in no order. */
    public List<Candidate> candidates(JurisdictionId jurisdiction, int[] grams, int limit) {
        return client.sql(CANDIDATES)
                .param("jurisdiction", jurisdiction.value())
                .param("grams", grams)
                .param("limit", limit)
                .query((row, n) -> candidate(row))
                .list();
    }

    /** The fingerprint of one issue; empty if there is none. */
    public Stream<Candidate> of(JurisdictionId jurisdiction, UUID issue) {
        return client
                .sql(OF_ISSUE)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue)
                .query((row, n) -> candidate(row))
                .list()
                .stream();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("issue_id", UUID.class),
                SimilarGrams.stored(ints(row, "grams"), ints(row, "title_grams")));
    }

    /**
     * Counts the grams of issues that came in since the last time.
     *
     * @return how many issues were counted, at most {@code limit}; other nodes' share is skipped
     */
    public int count(int limit) {
        return client.sql(TAKE_UNCOUNTED)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** How many issues are counted. */
    public long counted(JurisdictionId jurisdiction) {
        return client.sql(COUNTED)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** All counted frequencies, some megabytes in a large city. */
    public SimilarWeights weights(JurisdictionId jurisdiction) {
        long issues = counted(jurisdiction);
        return client.sql(FREQUENCIES)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> new SimilarWeights(issues, ints(row, "grams"), ints(row, "counts")))
                .single();
    }

    private static int[] ints(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return new int[0];
        }
        Integer[] boxed = (Integer[]) array.getArray();
        int[] values = new int[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }
}
