package bihuan.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.JurisdictionId;
import bihuan.ledger.Ledger;
import bihuan.ledger.LedgerProblem;
import bihuan.ledger.Verification;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.WitnessLine;
import bihuan.ledger.persistence.EntryStore;
import bihuan.ledger.persistence.SealStore;
import bihuan.ledger.persistence.WitnessFile;
import bihuan.testing.BihuanTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** The sealer goes on while the ledger is verified. */
@BihuanTest
class VerifierTest {
    @Autowired
    EntryStore entries;

    @Autowired
    SealStore seals;

    @Autowired
    Keys keys;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private JurisdictionId sealed() {
        JurisdictionId city = TestGovernment.found().jurisdiction();
        ledger.sealNow();
        return city;
    }

    private static WitnessLine later(JurisdictionId city) {
        return WitnessLine.read(city.value() + " 99 2026-03-02T02:00:00Z " + "a".repeat(64))
                .orElseThrow();
    }

    /** Verifies; {@code meanwhile} happens after it has begun. */
    private Verification verify(JurisdictionId city, WitnessFile witness, Runnable meanwhile) {
        InstantSource source = () -> {
            meanwhile.run();
            return Instant.parse("2026-03-02T02:00:00Z");
        };
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Verifier(entries, seals, witness, keys, clock, transactions).verify(city);
    }

    @Test
    void doesNotTakeASealMadeMeanwhileForOneThatWasCutOff() {
        JurisdictionId city = sealed();
        WitnessFile witness = new WitnessFile(folder.resolve("witness.log"));
        Verification found = verify(city, witness, () -> witness.append(List.of(later(city))));
        assertThat(found.problems()).isEmpty();
        assertThat(found.intact()).isTrue();
    }

    @Test
    void missesASealThatTheWitnessKnewBefore() {
        JurisdictionId city = sealed();
        WitnessFile witness = new WitnessFile(folder.resolve("witness.log"));
        witness.append(List.of(later(city)));
        assertThat(verify(city, witness, () -> {}).problems())
                .extracting(LedgerProblem::kind)
                .containsExactly(LedgerProblem.Kind.TAIL_CUT);
    }
}
