package bihuan.ledger.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.EntryId;
import bihuan.ledger.domain.StoredLeaf;
import bihuan.ledger.domain.StoredSeal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The seals and their leaves, to read. */
@Repository
public class SealStore {
    private static final int FETCH = 1000;

    private static final String PAGE = """
            select jurisdiction_id, seal_no, sealed_at, algorithm, size, root, transactions, previous, horizon,
                system_identifier, chain, key_id, mac
            from ledger.seal
            where jurisdiction_id = :jurisdiction
                and seal_no < :before
            order by seal_no desc
            limit :limit
            """;

    private static final String ALL = """
            select jurisdiction_id, seal_no, sealed_at, algorithm, size, root, transactions, previous, horizon,
                system_identifier, chain, key_id, mac
            from ledger.seal
            where jurisdiction_id = :jurisdiction
            order by seal_no
            """;

    private static final String LATEST_OF_ALL = """
            with recursive city (id) as (
                select min(jurisdiction_id)
                from ledger.seal
                where jurisdiction_id > 0
                union all
                select (select min(s.jurisdiction_id) from ledger.seal s where s.jurisdiction_id > city.id)
                from city
                where city.id is not null
            )
            select latest.*
            from city
            cross join lateral (
                select jurisdiction_id, seal_no, sealed_at, algorithm, size, root, transactions, previous, horizon,
                    system_identifier, chain, key_id, mac
                from ledger.seal
                where jurisdiction_id = city.id
                order by seal_no desc
                limit 1) latest
            order by latest.jurisdiction_id
            """;

    private static final String CHAINS = """
            select seal_no, chain
            from ledger.seal
            where jurisdiction_id = :jurisdiction
                and seal_no = any (:numbers)
            """;

    private static final String LEAVES = """
            select l.seal_no, l.position, l.entry_id as leaf_entry_id, l.xid as leaf_xid, l.hash,
                e.jurisdiction_id, e.entry_id, e.xid, e.subject, e.type, e.happened_at, e.body, e.key_id, e.mac
            from ledger.leaf l
            left join ledger.entry e
                on e.jurisdiction_id = l.jurisdiction_id
                and e.entry_id = l.entry_id
            where l.jurisdiction_id = :jurisdiction
            order by l.seal_no, l.position
            """;

    private static final String SEAL_OF = """
            select s.jurisdiction_id, s.seal_no, s.sealed_at, s.algorithm, s.size, s.root, s.transactions, s.previous,
                s.horizon, s.system_identifier, s.chain, s.key_id, s.mac
            from ledger.leaf l
            join ledger.seal s
                on s.jurisdiction_id = l.jurisdiction_id
                and s.seal_no = l.seal_no
            where l.jurisdiction_id = :jurisdiction
                and l.entry_id = :entry
            """;

    private static final String POSITION_OF = """
            select position
            from ledger.leaf
            where jurisdiction_id = :jurisdiction
                and entry_id = :entry
            """;

    private static final String HASHES = """
            select hash
            from ledger.leaf
            where jurisdiction_id = :jurisdiction
                and seal_no = :seal
            order by position
            """;

    private static final String KEYS_IN_USE = """
            select key_id
            from (
                select key_id
                from ledger.seal
                order by jurisdiction_id, seal_no
                limit 1) first
            union
            select key_id
            from (
                select key_id
                from ledger.seal
                order by jurisdiction_id desc, seal_no desc
                limit 1) latest
            """;

    private static final String SYSTEM_IDENTIFIER = """
            select system_identifier
            from pg_control_system()
            """;

    private static final String NEXT_TRANSACTION = """
            select pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            """;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code limit} seals, latest first, from the one before {@code before} on. */
    public List<StoredSeal> page(JurisdictionId jurisdiction, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("jurisdiction", jurisdiction.value())
                .param("before", before)
                .param("limit", limit)
                .query(Rows::seal)
                .list();
    }

    public Optional<StoredSeal> latest(JurisdictionId jurisdiction) {
        return page(jurisdiction, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The latest seal of every jurisdiction. */
    public List<StoredSeal> latestOfAll() {
        return jdbc.sql(LATEST_OF_ALL).query(Rows::seal).list();
    }

    /** The seal before this one. */
    public Optional<StoredSeal> before(StoredSeal seal) {
        return page(seal.content().jurisdiction(), seal.number(), 1).stream().findFirst();
    }

    /** All seals by number; needs a transaction, and must be closed. */
    public Stream<StoredSeal> all(JurisdictionId jurisdiction) {
        return jdbc
                .sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .withFetchSize(FETCH)
                .query(Rows::seal)
                .stream();
    }

    /** All leaves by seal and position; needs a transaction, and must be closed. */
    public Stream<StoredLeaf> leaves(JurisdictionId jurisdiction) {
        return jdbc
                .sql(LEAVES)
                .param("jurisdiction", jurisdiction.value())
                .withFetchSize(FETCH)
                .query(Rows::leaf)
                .stream();
    }

    /** The chain hashes, hexadecimal, of those of these seals that exist. */
    public Map<Long, String> chains(JurisdictionId jurisdiction, Collection<Long> numbers) {
        Map<Long, String> chains = new HashMap<>();
        jdbc.sql(CHAINS)
                .param("jurisdiction", jurisdiction.value())
                .param("numbers", new SqlArrayValue("bigint", numbers.toArray()))
                .query(row -> {
                    chains.put(row.getLong("seal_no"), HexFormat.of().formatHex(row.getBytes("chain")));
                });
        return chains;
    }

    public Optional<StoredSeal> sealOf(JurisdictionId jurisdiction, EntryId entry) {
        return jdbc.sql(SEAL_OF)
                .param("jurisdiction", jurisdiction.value())
                .param("entry", entry.value())
                .query(Rows::seal)
                .optional();
    }

    public long positionOf(JurisdictionId jurisdiction, EntryId entry) {
        return jdbc.sql(POSITION_OF)
                .param("jurisdiction", jurisdiction.value())
                .param("entry", entry.value())
                .query(Long.class)
                .single();
    }

    /** The hashes of a seal's leaves by position. */
    public List<byte[]> hashes(StoredSeal seal) {
        return jdbc.sql(HASHES)
                .param("jurisdiction", seal.content().jurisdiction().value())
                .param("seal", seal.number())
                .query((row, number) -> row.getBytes("hash"))
                .list();
    }

    /** The ids of the keys that signed the first seal of one jurisdiction and the last one of another. */
    public List<String> keysInUse() {
        return jdbc.sql(KEYS_IN_USE)
                .query((row, number) -> row.getString("key_id"))
                .list();
    }

    /** Which database cluster this is: transaction numbers of different ones cannot be compared. */
    public long systemIdentifier() {
        return jdbc.sql(SYSTEM_IDENTIFIER).query(Long.class).single();
    }

    /** The first transaction number that has not been given out yet. */
    public long nextTransaction() {
        return jdbc.sql(NEXT_TRANSACTION).query(Long.class).single();
    }
}
