package bihuan.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.ledger.DailyRoot;
import bihuan.ledger.Entry;
import bihuan.ledger.EntryId;
import bihuan.ledger.Ledger;
import bihuan.ledger.LedgerProblem;
import bihuan.ledger.Receipt;
import bihuan.ledger.Seal;
import bihuan.ledger.Verification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyLedgerCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysThatALedgerIsIntact() {
        assertThat(run(List.of())).isTrue();
        assertThat(text()).contains("990100", "审计账本完好", "the ledger is intact");
    }

    @Test
    void namesEveryProblemWithItsPlaceInBothLanguages() {
        EntryId entry = EntryId.next();
        assertThat(run(List.of(new LedgerProblem(LedgerProblem.Kind.ENTRY_CHANGED, 12L, 3L, entry, "detail"))))
                .isFalse();
        assertThat(text())
                .contains(
                        "账目被改动 an entry was changed",
                        "seal 12",
                        "position 3",
                        entry.value().toString())
                .contains("审计账本已被篡改");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private boolean run(List<LedgerProblem> problems) {
        return VerifyLedgerCommand.verifyAll(
                new OneCity(problems), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private record OneCity(List<LedgerProblem> problems) implements Ledger {
        @Override
        public Page<Entry> entries(JurisdictionId city, @Nullable String subject, int size, @Nullable String after) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Receipt receipt(JurisdictionId city, EntryId entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Receipt receipt(JurisdictionId city, String subject, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<DailyRoot> dailyRoots(JurisdictionId city, int size, @Nullable String after) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Page<Seal> seals(JurisdictionId city, int size, @Nullable String after) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Optional<Seal> latestSeal(JurisdictionId city) {
            return Optional.empty();
        }

        @Override
        public Verification verify(JurisdictionId city) {
            return new Verification(city, Instant.EPOCH, Instant.EPOCH, 7, 1, 0, 1, null, problems.size(), problems);
        }

        @Override
        public List<JurisdictionId> jurisdictions() {
            return List.of(new JurisdictionId(990100));
        }

        @Override
        public void sealNow() {}
    }
}
