package bihuan.ledger.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.domain.NewLeaf;
import bihuan.ledger.domain.StoredEntry;
import bihuan.ledger.domain.StoredSeal;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Finds what is to be sealed, and writes seals.
 *
 * <p>Entries become visible in another order than they were numbered in. So a seal keeps as its horizon the oldest transaction that was
 * still running: whatever is older was visible. The next one looks only from there on, and leaves out what has a leaf. A restored
 * dump runs in another cluster, whose transactions are numbered anew: then all entries are looked at once.
 *
 * <p>Leaves are probed one by one with scalar subqueries, and entries are ordered by transaction, on purpose: just after many inserts the
 * planner has no statistics and would otherwise read whole tables.
 */
@Repository
public class SealingStore {
    /** The first half of the key of the advisory lock; the second is the jurisdiction. */
    private static final int LOCK = 0x5EA1;

    private static final String LOCK_CITY = """
            select pg_try_advisory_xact_lock(:lock, :jurisdiction)
            """;

    private static final String CITIES_WITH_NEW_ENTRIES = """
            with recursive city (id) as (
                select min(jurisdiction_id)
                from ledger.entry
                where jurisdiction_id > 0
                union all
                select (select min(e.jurisdiction_id) from ledger.entry e where e.jurisdiction_id > city.id)
                from city
                where city.id is not null
            )
            select city.id
            from city
            cross join pg_control_system() as here
            left join lateral (
                select s.horizon, s.system_identifier
                from ledger.seal s
                where s.jurisdiction_id = city.id
                order by s.seal_no desc
                limit 1) last
                on last.system_identifier = here.system_identifier
            cross join lateral (
                select
                    coalesce(last.horizon, '0'::xid8) as first,
                    case when last.horizon is null
                        then '18446744073709551615'::xid8
                        else pg_snapshot_xmax(pg_current_snapshot())
                    end as past) range
            cross join lateral (
                select e.entry_id
                from ledger.entry e
                where e.jurisdiction_id = city.id
                    and e.xid >= range.first
                    and e.xid < range.past
                    and (
                        select l.seal_no
                        from ledger.leaf l
                        where l.jurisdiction_id = e.jurisdiction_id
                            and l.entry_id = e.entry_id) is null
                order by e.xid
                limit 1) fresh
            where city.id is not null
            order by city.id
            """;

    private static final String OLDEST_RUNNING = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            """;

    private static final String NEW_SINCE = """
            with fresh as materialized (
                select e.jurisdiction_id, e.entry_id, e.xid, e.subject, e.type, e.happened_at, e.body, e.key_id, e.mac
                from ledger.entry e
                where e.jurisdiction_id = :jurisdiction
                    and e.xid >= cast(cast(:since as text) as xid8)
                    and e.xid < pg_snapshot_xmax(pg_current_snapshot())
                    and (
                        select l.seal_no
                        from ledger.leaf l
                        where l.jurisdiction_id = e.jurisdiction_id
                            and l.entry_id = e.entry_id) is null
                order by e.xid
                limit :limit
            )
            select *
            from fresh
            order by entry_id
            """;

    private static final String NEW_OF_ALL = """
            select e.jurisdiction_id, e.entry_id, e.xid, e.subject, e.type, e.happened_at, e.body, e.key_id, e.mac
            from ledger.entry e
            where e.jurisdiction_id = :jurisdiction
                and not exists (
                    select
                    from ledger.leaf l
                    where l.jurisdiction_id = e.jurisdiction_id
                        and l.entry_id = e.entry_id)
            order by e.entry_id
            limit :limit
            """;

    private static final String INSERT_LEAVES = """
            insert into ledger.leaf
                (jurisdiction_id, seal_no, position, entry_id, xid, hash)
            select
                :jurisdiction, :seal, leaf.number - 1, leaf.entry_id, cast(leaf.xid as xid8), leaf.hash
            from unnest(:entries, :transactions, :hashes) with ordinality as leaf (entry_id, xid, hash, number)
            """;

    private static final String INSERT_SEAL = """
            insert into ledger.seal
                (jurisdiction_id, seal_no, sealed_at, algorithm, size, root, transactions, previous, horizon,
                 system_identifier, chain, key_id, mac)
            values
                (:jurisdiction, :number, :at, :algorithm, :size, :root, :transactions, :previous,
                 cast(cast(:horizon as text) as xid8), :system, :chain, :key, :mac)
            """;

    private final JdbcClient jdbc;

    SealingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Jurisdictions that have something to seal; cheap if there are none. */
    public List<JurisdictionId> withNewEntries() {
        return jdbc.sql(CITIES_WITH_NEW_ENTRIES)
                .query((row, number) -> new JurisdictionId(row.getInt("id")))
                .list();
    }

    /** Whether this transaction now is the one that seals here; {@code false} if another node is at it. */
    public boolean lock(JurisdictionId jurisdiction) {
        return jdbc.sql(LOCK_CITY)
                .param("lock", LOCK)
                .param("jurisdiction", jurisdiction.value())
                .query(Boolean.class)
                .single();
    }

    /** The oldest transaction that is still running: everything older is visible from now on. */
    public long oldestRunning() {
        return jdbc.sql(OLDEST_RUNNING).query(Long.class).single();
    }

    /** Up to {@code limit} entries of this transaction or later ones that have no leaf yet. */
    public <T> List<T> newSince(JurisdictionId jurisdiction, long transaction, int limit, Function<StoredEntry, T> as) {
        return entries(jdbc.sql(NEW_SINCE).param("since", Long.toUnsignedString(transaction)), jurisdiction, limit, as);
    }

    /** Up to {@code limit} entries of any transaction that have no leaf yet. */
    public <T> List<T> newOfAll(JurisdictionId jurisdiction, int limit, Function<StoredEntry, T> as) {
        return entries(jdbc.sql(NEW_OF_ALL), jurisdiction, limit, as);
    }

    private static <T> List<T> entries(
            JdbcClient.StatementSpec statement, JurisdictionId jurisdiction, int limit, Function<StoredEntry, T> as) {
        return statement
                .param("jurisdiction", jurisdiction.value())
                .param("limit", limit)
                .withFetchSize(1000)
                .query((row, number) -> as.apply(Rows.entry(row, number)))
                .list();
    }

    public void insert(StoredSeal seal, List<NewLeaf> leaves) {
        insertLeaves(seal, leaves);
        StoredSeal.Content content = seal.content();
        jdbc.sql(INSERT_SEAL)
                .param("jurisdiction", content.jurisdiction().value())
                .param("number", content.number())
                .param("at", Rows.timestamp(content.sealedAt()))
                .param("algorithm", content.algorithm())
                .param("size", content.size())
                .param("root", content.root())
                .param("transactions", content.transactions())
                .param("previous", content.previous())
                .param("horizon", Long.toUnsignedString(content.horizon()))
                .param("system", content.system())
                .param("chain", seal.chain())
                .param("key", seal.signature().keyId())
                .param("mac", seal.signature().mac())
                .update();
    }

    private void insertLeaves(StoredSeal seal, List<NewLeaf> leaves) {
        jdbc.sql(INSERT_LEAVES)
                .param("jurisdiction", seal.content().jurisdiction().value())
                .param("seal", seal.number())
                .param(
                        "entries",
                        new SqlArrayValue(
                                "uuid",
                                leaves.stream()
                                        .map(leaf -> leaf.entry().value())
                                        .toArray()))
                .param(
                        "transactions",
                        new SqlArrayValue(
                                "text",
                                leaves.stream()
                                        .map(leaf -> Long.toUnsignedString(leaf.transaction()))
                                        .toArray()))
                .param(
                        "hashes",
                        new SqlArrayValue(
                                "bytea", leaves.stream().map(NewLeaf::hash).toArray(byte[][]::new)))
                .update();
    }
}
