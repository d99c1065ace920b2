package bihuan.ledger;

import static bihuan.ledger.LedgerProblem.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.ledger.LedgerProblem.Kind;
import bihuan.testing.BihuanTest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever owns the database changes it; verification finds what and where. */
@BihuanTest
class TamperingTest {
    private static final String ELSEWHERE = "'00000000-0000-7000-8000-000000000001'";

    static Stream<Arguments> tamperings() {
        return Stream.of(
                entry("body", "body = replace(body, '第', '弟')", ENTRY_CHANGED),
                entry("body that is no JSON", "body = ''", ENTRY_CHANGED),
                entry("subject", "subject = 'test:2'", ENTRY_CHANGED),
                entry("type", "type = 'ledger.Other'", ENTRY_CHANGED),
                entry("time", "happened_at = happened_at + interval '1 microsecond'", ENTRY_CHANGED),
                entry("time without end", "happened_at = 'infinity'", ENTRY_CHANGED),
                entry("transaction", "xid = '3'", ENTRY_CHANGED),
                entry("mac", "mac = '\\x00'", ENTRY_CHANGED),
                entry("key", "key_id = 'other'", ENTRY_CHANGED),
                entry("id", "entry_id = " + ELSEWHERE, ENTRY_REMOVED),
                entry("city", "jurisdiction_id = 999999999", ENTRY_REMOVED),
                tampering("entry removed", "delete from ledger.entry where entry_id = :entry", ENTRY_REMOVED, 2L, 1L),
                tampering(
                        "entry removed with its leaf",
                        "delete from ledger.entry where entry_id = :entry; delete from ledger.leaf where entry_id = :entry",
                        LEAF_REMOVED,
                        2L,
                        1L),
                tampering("copy of an entry inserted", """
                        insert into ledger.entry
                        select jurisdiction_id, gen_random_uuid(), xid, subject, type, happened_at, body, key_id, mac
                        from ledger.entry where entry_id = :entry
                        """, ENTRY_CHANGED, null, null),
                tampering("forged entry inserted", """
                        insert into ledger.entry
                        select jurisdiction_id, gen_random_uuid(), pg_current_xact_id(), subject, type, happened_at,
                            replace(body, '7', '8'), key_id, mac
                        from ledger.entry where entry_id = :entry
                        """, ENTRY_INSERTED, null, null),
                leaf("hash", "hash = sha256('x')", LEAF_CHANGED),
                leaf("entry", "entry_id = " + ELSEWHERE, ENTRY_REMOVED),
                tampering(
                        "leaf and entry given another transaction",
                        "update ledger.leaf set xid = '3' where entry_id = :entry;"
                                + " update ledger.entry set xid = '3' where entry_id = :entry",
                        LEAF_CHANGED,
                        2L,
                        null),
                tampering("leaf removed", "delete from ledger.leaf where entry_id = :entry", LEAF_REMOVED, 2L, 1L),
                tampering(
                        "last leaf removed",
                        "delete from ledger.leaf where jurisdiction_id = :city and seal_no = 2 and position = 3",
                        LEAF_REMOVED,
                        2L,
                        3L),
                tampering(
                        "leaf inserted at the end",
                        "insert into ledger.leaf values (:city, 2, 4, 'ffffffff-ffff-7000-8000-000000000001', '3', '\\x00')",
                        LEAF_INSERTED,
                        2L,
                        4L),
                tampering(
                        "leaf inserted before the first",
                        "insert into ledger.leaf values (:city, 2, -1, " + ELSEWHERE + ", '3', '\\x00')",
                        LEAF_INSERTED,
                        2L,
                        -1L),
                tampering("leaves reordered", """
                        update ledger.leaf set position = position + 10
                        where jurisdiction_id = :city and seal_no = 2 and position in (1, 2);
                        update ledger.leaf set position = case position when 11 then 2 else 1 end
                        where jurisdiction_id = :city and seal_no = 2 and position > 10
                        """, LEAVES_REORDERED, 2L, 2L),
                tampering(
                        "leaf moved to another seal",
                        "update ledger.leaf set seal_no = 3, position = 4 where entry_id = :entry",
                        LEAF_REMOVED,
                        2L,
                        1L),
                seal("time", "sealed_at = sealed_at - interval '1 day'", SEAL_CHANGED),
                seal("algorithm", "algorithm = 'SM3'", SEAL_CHANGED),
                seal("unknown algorithm", "algorithm = 'MD5'", SEAL_CHANGED),
                seal("size", "size = 1000000000000", SEAL_CHANGED),
                seal("root", "root = sha256('x')", SEAL_CHANGED),
                seal("transactions", "transactions = sha256('x')", SEAL_CHANGED),
                seal("previous", "previous = sha256('x')", SEAL_CHANGED),
                seal("horizon", "horizon = '3'", SEAL_CHANGED),
                seal("system", "system_identifier = 3", SEAL_CHANGED),
                seal("chain", "chain = sha256('x')", SEAL_CHANGED),
                seal("mac", "mac = '\\x00'", SEAL_INSERTED),
                seal("key", "key_id = 'other'", SEAL_INSERTED),
                tampering(
                        "seal removed",
                        "delete from ledger.seal where jurisdiction_id = :city and seal_no = 2",
                        SEAL_REMOVED,
                        2L,
                        null),
                tampering("seal removed with all below", """
                        delete from ledger.entry where entry_id in
                            (select entry_id from ledger.leaf where jurisdiction_id = :city and seal_no = 2);
                        delete from ledger.leaf where jurisdiction_id = :city and seal_no = 2;
                        delete from ledger.seal where jurisdiction_id = :city and seal_no = 2
                        """, SEAL_REMOVED, 2L, null),
                tampering("seal inserted", """
                        insert into ledger.seal
                        select jurisdiction_id, 4, sealed_at, algorithm, size, root, transactions, previous, horizon,
                            system_identifier, chain, key_id, mac
                        from ledger.seal where jurisdiction_id = :city and seal_no = 3
                        """, SEAL_CHANGED, 4L, null),
                tampering("seals exchanged", """
                        update ledger.seal set seal_no = seal_no + 10 where jurisdiction_id = :city and seal_no > 1;
                        update ledger.seal set seal_no = case seal_no when 12 then 3 else 2 end
                        where jurisdiction_id = :city and seal_no > 10
                        """, SEAL_CHANGED, 2L, null),
                tampering(
                        "last seal removed",
                        "delete from ledger.seal where jurisdiction_id = :city and seal_no = 3",
                        TAIL_CUT,
                        3L,
                        null),
                tampering("end cut off", """
                        delete from ledger.entry where entry_id in
                            (select entry_id from ledger.leaf where jurisdiction_id = :city and seal_no = 3);
                        delete from ledger.leaf where jurisdiction_id = :city and seal_no = 3;
                        delete from ledger.seal where jurisdiction_id = :city and seal_no = 3
                        """, TAIL_CUT, 3L, null),
                tampering("everything removed", """
                        delete from ledger.entry where jurisdiction_id = :city;
                        delete from ledger.leaf where jurisdiction_id = :city;
                        delete from ledger.seal where jurisdiction_id = :city
                        """, TAIL_CUT, 1L, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isFoundAndLocated(String what, String statements, Kind kind, @Nullable Long seal, @Nullable Long position) {
        Scene scene = Scene.sealed();
        assertThat(scene.verify().problems()).isEmpty();

        scene.tamper(statements);

        Verification found = scene.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.problems()).as("%s", found.problems()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.seal()).isEqualTo(seal);
            assertThat(problem.position()).isEqualTo(position);
        });
    }

    @Test
    void ofOneEntryIsReportedOnce() {
        Scene scene = Scene.sealed();
        scene.tamper("update ledger.entry set body = replace(body, '第', '弟') where entry_id = :entry");
        assertThat(scene.verify().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.entry()).isEqualTo(new EntryId(scene.entry(2, 1))));
    }

    @Test
    void thatIsGivenTimeIsNotSealedOver() {
        Scene scene = Scene.sealed();
        scene.tamper("""
                insert into ledger.entry
                select jurisdiction_id, gen_random_uuid(), pg_current_xact_id(), subject, type, happened_at,
                    replace(body, '7', '8'), key_id, mac
                from ledger.entry where entry_id = :entry
                """);
        scene.ledger.sealNow();
        scene.happens(1);
        scene.ledger.sealNow();
        scene.ledger.sealNow();
        assertThat(scene.verify().problems()).extracting(LedgerProblem::kind).containsExactly(ENTRY_INSERTED);
    }

    @Test
    void byWritingTheEndAnewIsFoundByTheWitness() {
        Scene scene = Scene.sealed();
        scene.tamper("""
                delete from ledger.entry where entry_id in
                    (select entry_id from ledger.leaf where jurisdiction_id = :city and seal_no = 3);
                delete from ledger.leaf where jurisdiction_id = :city and seal_no = 3;
                delete from ledger.seal where jurisdiction_id = :city and seal_no = 3
                """);
        scene.happens(4);
        scene.ledger.sealNow();
        assertThat(scene.verify().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(WITNESS_DIFFERS);
            assertThat(problem.seal()).isEqualTo(3L);
        });
    }

    private static Arguments entry(String what, String change, Kind kind) {
        return tampering(
                "entry: " + what, "update ledger.entry set " + change + " where entry_id = :entry", kind, 2L, 1L);
    }

    private static Arguments leaf(String what, String change, Kind kind) {
        return tampering(
                "leaf: " + what, "update ledger.leaf set " + change + " where entry_id = :entry", kind, 2L, 1L);
    }

    private static Arguments seal(String what, String change, Kind kind) {
        return tampering(
                "seal: " + what,
                "update ledger.seal set " + change + " where jurisdiction_id = :city and seal_no = 2",
                kind,
                2L,
                null);
    }

    private static Arguments tampering(
            String what, String statements, Kind kind, @Nullable Long seal, @Nullable Long position) {
        return Arguments.of(what, statements, kind, seal, position);
    }
}
