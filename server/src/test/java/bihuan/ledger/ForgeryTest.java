package bihuan.ledger;

import static bihuan.ledger.LedgerProblem.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.NewLeaf;
import bihuan.ledger.domain.Sealing;
import bihuan.ledger.domain.StoredLeaf;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.persistence.SealStore;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody who knows this program well removes an entry and computes all seals after it anew. */
@BihuanTest
class ForgeryTest {
    private static final Keys ANOTHER_KEY = new Keys(List.of(new byte[32]));

    private final SealStore seals = Application.bean(SealStore.class);

    @Test
    void withoutTheKeyIsFoundByTheSignatures() {
        Scene scene = forgeFromSealTwoOn(ANOTHER_KEY);
        assertThat(scene.verify().problems())
                .extracting(LedgerProblem::kind, LedgerProblem::seal)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(SEAL_INSERTED, 2L),
                        org.assertj.core.groups.Tuple.tuple(SEAL_INSERTED, 3L));
    }

    @Test
    void evenWithTheKeyIsFoundByTheWitness() {
        Scene scene = forgeFromSealTwoOn(Application.bean(Keys.class));
        assertThat(scene.verify().problems())
                .extracting(LedgerProblem::kind, LedgerProblem::seal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WITNESS_DIFFERS, 2L),
                        org.assertj.core.groups.Tuple.tuple(WITNESS_DIFFERS, 3L));
    }

    private Scene forgeFromSealTwoOn(Keys keys) {
        Scene scene = Scene.sealed();
        List<StoredSeal> before = seals.page(scene.city, Long.MAX_VALUE, 10).reversed();
        StringBuilder forgery = new StringBuilder("""
                delete from ledger.entry where entry_id = :entry;
                delete from ledger.leaf where entry_id = :entry;
                update ledger.leaf set position = position - 1
                where jurisdiction_id = :city and seal_no = 2 and position > 1;
                """);
        StoredSeal last = before.getFirst();
        for (StoredSeal seal : before.subList(1, before.size())) {
            last = new Sealing(scene.city, last, seal.content().system())
                    .over(
                            leaves(scene, seal.number()),
                            seal.content().horizon(),
                            true,
                            HashAlgorithm.SHA_256,
                            seal.content().sealedAt(),
                            keys);
            forgery.append(update(last));
        }
        scene.tamper(forgery.toString());
        return scene;
    }

    private List<NewLeaf> leaves(Scene scene, long seal) {
        return Application.bean(TransactionOperations.class).execute(status -> {
            try (Stream<StoredLeaf> leaves = seals.leaves(scene.city)) {
                return leaves.filter(leaf -> leaf.seal() == seal && !(seal == 2 && leaf.position() == 1))
                        .map(leaf -> new NewLeaf(leaf.entry(), leaf.transaction(), leaf.hash(), true))
                        .toList();
            }
        });
    }

    private static String update(StoredSeal seal) {
        return """
                update ledger.seal set size = %d, root = '\\x%s', transactions = '\\x%s', previous = '\\x%s',
                    chain = '\\x%s', key_id = '%s', mac = '\\x%s'
                where jurisdiction_id = :city and seal_no = %d;
                """.formatted(
                        seal.content().size(),
                        hex(seal.content().root()),
                        hex(seal.content().transactions()),
                        hex(seal.content().previous()),
                        hex(seal.chain()),
                        seal.signature().keyId(),
                        hex(seal.signature().mac()),
                        seal.number());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
