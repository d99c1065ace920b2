package bihuan.ledger.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.Entry;
import bihuan.ledger.EntryId;
import bihuan.ledger.domain.EntryBody;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries. */
@Repository
public class EntryStore {
    private static final int FETCH = 1000;
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private static final String INSERT = """
            insert into ledger.entry
                (jurisdiction_id, entry_id, subject, type, happened_at, body, key_id, mac)
            values
                (:jurisdiction, :entry, :subject, :type, :at, :body, :key, :mac)
            """;

    private static final String PAGE = """
            select e.entry_id, e.subject, e.type, e.happened_at, e.body, l.seal_no
            from ledger.entry e
            left join ledger.leaf l
                on l.jurisdiction_id = e.jurisdiction_id
                and l.entry_id = e.entry_id
            where e.jurisdiction_id = :jurisdiction
                and e.entry_id < :before
            order by e.entry_id desc
            limit :limit
            """;

    private static final String PAGE_OF_SUBJECT = """
            select e.entry_id, e.subject, e.type, e.happened_at, e.body, l.seal_no
            from ledger.entry e
            left join ledger.leaf l
                on l.jurisdiction_id = e.jurisdiction_id
                and l.entry_id = e.entry_id
            where e.jurisdiction_id = :jurisdiction
                and e.subject = :subject
                and e.entry_id < :before
            order by e.entry_id desc
            limit :limit
            """;

    private static final String BODY = """
            select body
            from ledger.entry
            where jurisdiction_id = :jurisdiction
                and entry_id = :entry
            """;

    private static final String FIRST = """
            select entry_id
            from ledger.entry
            where jurisdiction_id = :jurisdiction
                and subject = :subject
                and type = :type
            order by entry_id
            limit 1
            """;

    private static final String WITHOUT_LEAF = """
            select e.jurisdiction_id, e.entry_id, e.xid, e.subject, e.type, e.happened_at, e.body, e.key_id, e.mac
            from ledger.entry e
            where e.jurisdiction_id = :jurisdiction
                and not exists (
                    select
                    from ledger.leaf l
                    where l.jurisdiction_id = e.jurisdiction_id
                        and l.entry_id = e.entry_id)
            order by e.entry_id
            """;

    /** Jumps from one jurisdiction to the next in the index, instead of reading all entries. */
    private static final String JURISDICTIONS = """
            with recursive written (id) as (
                select min(jurisdiction_id)
                from ledger.entry
                where jurisdiction_id > 0
                union all
                select (select min(e.jurisdiction_id) from ledger.entry e where e.jurisdiction_id > written.id)
                from written
                where written.id is not null
            ), sealed (id) as (
                select min(jurisdiction_id)
                from ledger.seal
                where jurisdiction_id > 0
                union all
                select (select min(s.jurisdiction_id) from ledger.seal s where s.jurisdiction_id > sealed.id)
                from sealed
                where sealed.id is not null
            )
            select id from written where id is not null
            union
            select id from sealed where id is not null
            order by id
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            JurisdictionId jurisdiction,
            EntryId entry,
            String subject,
            String type,
            Instant at,
            String body,
            Keys.Signature signature) {
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("entry", entry.value())
                .param("subject", subject)
                .param("type", type)
                .param("at", Rows.timestamp(at))
                .param("body", body)
                .param("key", signature.keyId())
                .param("mac", signature.mac())
                .update();
    }

    /** Up to {@code limit} entries, latest first, from the one before {@code before} on. */
    public List<Entry> page(
            JurisdictionId jurisdiction, @Nullable String subject, @Nullable EntryId before, int limit) {
        JdbcClient.StatementSpec statement =
                subject == null ? jdbc.sql(PAGE) : jdbc.sql(PAGE_OF_SUBJECT).param("subject", subject);
        return statement
                .param("jurisdiction", jurisdiction.value())
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("limit", limit)
                .query(EntryStore::view)
                .list();
    }

    private static Entry view(ResultSet row, int number) throws SQLException {
        return EntryBody.read(
                new EntryId(Rows.uuid(row, "entry_id")),
                row.getString("subject"),
                row.getString("type"),
                Rows.instant(row, "happened_at"),
                row.getString("body"),
                Rows.number(row, "seal_no"));
    }

    public Optional<String> body(JurisdictionId jurisdiction, EntryId entry) {
        return jdbc.sql(BODY)
                .param("jurisdiction", jurisdiction.value())
                .param("entry", entry.value())
                .query(String.class)
                .optional();
    }

    /** The first entry of this type about this subject. */
    public Optional<EntryId> first(JurisdictionId jurisdiction, String subject, String type) {
        return jdbc.sql(FIRST)
                .param("jurisdiction", jurisdiction.value())
                .param("subject", subject)
                .param("type", type)
                .query(UUID.class)
                .optional()
                .map(EntryId::new);
    }

    /** All entries that have no leaf; needs a transaction, and must be closed. */
    public Stream<StoredEntry> withoutLeaf(JurisdictionId jurisdiction) {
        return jdbc
                .sql(WITHOUT_LEAF)
                .param("jurisdiction", jurisdiction.value())
                .withFetchSize(FETCH)
                .query(Rows::entry)
                .stream();
    }

    /** Every jurisdiction with entries or seals. */
    public List<JurisdictionId> jurisdictions() {
        return jdbc.sql(JURISDICTIONS)
                .query((row, number) -> new JurisdictionId(row.getInt("id")))
                .list();
    }
}
