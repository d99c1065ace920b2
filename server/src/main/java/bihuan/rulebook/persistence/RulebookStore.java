package bihuan.rulebook.persistence;

import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.rulebook.RuleDecision;
import bihuan.rulebook.RulebookEvent.RuleChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decisions on rules. */
@Repository
public class RulebookStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String EDITION = """
            select coalesce(max(edition), 0)
            from rulebook.edition
            where jurisdiction_id = :jurisdiction
            """;

    private static final String ALL = """
            select key, number, effective_from, value, reason, decided_by, decided_at
            from rulebook.decision
            where jurisdiction_id = :jurisdiction
            order by key, number
            """;

    private static final String NEXT_EDITION = """
            insert into rulebook.edition (jurisdiction_id, edition)
            values (:jurisdiction, 1)
            on conflict (jurisdiction_id) do update
            set edition = edition.edition + 1
            """;

    private static final String INSERT = """
            insert into rulebook.decision
                (jurisdiction_id, key, number, effective_from, value, reason, decided_by, decided_at)
            select :jurisdiction, :key, coalesce(max(number), 0) + 1,
                :effectiveFrom, cast(:value as jsonb), :reason, :by, :at
            from rulebook.decision
            where jurisdiction_id = :jurisdiction
              and key = :key
            """;

    private final JdbcClient jdbc;

    RulebookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many decisions the jurisdiction has made. */
    public long edition(JurisdictionId jurisdiction) {
        return jdbc.sql(EDITION)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .single();
    }

    /** All decisions by rule, in the order in which they were made. */
    public Map<String, List<RuleDecision>> all(JurisdictionId jurisdiction) {
        return jdbc
                .sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> Map.entry(row.getString("key"), decision(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Counts the next decision; until the transaction ends no other can be made in the jurisdiction. */
    public void beginDecision(JurisdictionId jurisdiction) {
        jdbc.sql(NEXT_EDITION).param("jurisdiction", jurisdiction.value()).update();
    }

    /** Applies the event. */
    public void save(RuleChanged event) {
        AccountId by = event.by().account();
        jdbc.sql(INSERT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("key", event.key())
                .param("effectiveFrom", event.effectiveFrom())
                .param("value", event.after().toString())
                .param("reason", event.reason())
                .param("by", by == null ? null : by.value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RuleDecision decision(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new RuleDecision(
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                JSON.readTree(row.getString("value")),
                row.getString("reason"),
                by == null ? null : new AccountId(by),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
