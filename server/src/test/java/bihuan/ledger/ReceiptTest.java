package bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Refusal;
import bihuan.ledger.domain.Hash;
import bihuan.ledger.domain.MerkleTree;
import bihuan.ledger.persistence.WitnessFile;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Receipts, and the program that checks them without the system. */
@BihuanTest
class ReceiptTest {
    private static final Path VERIFIER = Path.of("..", "docs", "verify-receipt", "VerifyReceipt.java");

    private final JsonMapper json = Application.bean(JsonMapper.class);

    @TempDir
    Path folder;

    @Test
    void ofARealEntryIsValid() throws Exception {
        Scene scene = Scene.sealed();
        Receipt receipt = scene.ledger.receipt(scene.city, new EntryId(scene.entry(2, 3)));
        Run run = verify(json.writeValueAsString(receipt));
        assertThat(run.output()).contains("THE RECEIPT IS VALID", "ledger.Tested", "第3件 \ud83d\ude00");
        assertThat(run.code()).isZero();
    }

    @Test
    void agreesWithTheWitness() throws Exception {
        Scene scene = Scene.sealed();
        String receipt = json.writeValueAsString(scene.ledger.receipt(scene.city, new EntryId(scene.entry(3, 0))));
        Path witness = Application.bean(WitnessFile.class).path();
        assertThat(verify(receipt, witness.toString()).code()).isZero();
        Path other =
                Files.writeString(folder.resolve("other.log"), "1 1 2026-03-02T02:00:00Z " + "0".repeat(64) + "\n");
        assertThat(verify(receipt, other.toString()).output()).contains("[FAIL]", "witness");
    }

    @Test
    void ofAnAlteredEntryIsNotValid() throws Exception {
        Scene scene = Scene.sealed();
        Receipt receipt = scene.ledger.receipt(scene.city, new EntryId(scene.entry(2, 3)));
        String text = json.writeValueAsString(receipt);
        List<String> altered = List.of(
                text.replace("第3件", "第4件"),
                text.replace("\"position\":3", "\"position\":2"),
                text.replace(receipt.path().getFirst(), "0".repeat(64)),
                text.replace("\\\"number\\\":\\\"2\\\"", "\\\"number\\\":\\\"3\\\""),
                text.replace(receipt.seal().chain(), "0".repeat(64)));
        for (String one : altered) {
            assertThat(one).isNotEqualTo(text);
            Run run = verify(one);
            assertThat(run.output()).contains("THE RECEIPT IS NOT VALID", "[FAIL]");
            assertThat(run.code()).isOne();
        }
        assertThat(verify("{\"format\":1").code()).isEqualTo(2);
    }

    @Test
    void canBeMadeWithSm3() throws Exception {
        HashAlgorithm sm3 = HashAlgorithm.SM3;
        List<String> bodies =
                List.of("{\"jurisdiction\":1}", "{\"entry\":\"汉\",\"jurisdiction\":1}", "{\"jurisdiction\":1,\"x\":2}");
        List<byte[]> leaves = bodies.stream().map(body -> Hash.leaf(sm3, body)).toList();
        MerkleTree tree = new MerkleTree(sm3);
        leaves.forEach(tree::add);
        String header = "{\"algorithm\":\"SM3\",\"jurisdiction\":1,\"number\":\"1\",\"previous\":\"" + "0".repeat(64)
                + "\",\"root\":\"" + Hash.hex(tree.root()) + "\",\"sealedAt\":\"2026-03-02T02:00:00Z\",\"size\":\"3\"}";
        for (int position = 0; position < 3; position++) {
            Receipt receipt = new Receipt(
                    Receipt.FORMAT,
                    sm3,
                    bodies.get(position),
                    position,
                    MerkleTree.path(sm3, leaves, position).stream()
                            .map(Hash::hex)
                            .toList(),
                    new Receipt.Link(header, Hash.hex(Hash.header(sm3, header))),
                    null);
            assertThat(verify(json.writeValueAsString(receipt)).output()).contains("THE RECEIPT IS VALID");
        }
    }

    @Test
    void isGivenForTheFirstEntryOfATypeAboutASubject() {
        Scene scene = Scene.sealed();
        assertThat(scene.ledger.receipt(scene.city, "test:1", "ledger.Tested"))
                .isEqualTo(scene.ledger.receipt(scene.city, new EntryId(scene.entry(1, 0))));
    }

    @Test
    void isRefusedForWhatIsNotThereOrNotYetSealed() {
        Scene scene = new Scene();
        scene.happens(1);
        EntryId waiting = scene.ledger
                .entries(scene.city, null, 1, null)
                .items()
                .getFirst()
                .id();
        assertThatThrownBy(() -> scene.ledger.receipt(scene.city, waiting))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(LedgerRefusal.NOT_YET_SEALED));
        assertThatThrownBy(() -> scene.ledger.receipt(scene.city, EntryId.next()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(LedgerRefusal.ENTRY_NOT_FOUND));
        assertThatThrownBy(() -> scene.ledger.receipt(scene.city, "test:1", "ledger.Never"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(LedgerRefusal.ENTRY_NOT_FOUND));
    }

    private record Run(int code, String output) {}

    private Run verify(String receipt, String... more) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                VERIFIER.toString(),
                file.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
