package bihuan.ledger.application;

import bihuan.kernel.Reach;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.RootSigner;
import bihuan.ledger.persistence.KeyFile;
import bihuan.ledger.persistence.SealStore;
import bihuan.ledger.persistence.WitnessFile;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the ledger keeps outside of the database: keys and witness. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerConfiguration {

    @Bean
    Keys ledgerKeys(LedgerProperties properties, @Value("${bihuan.data:./data}") Path data) {
        String key = properties.key();
        return key == null || key.isBlank() ? KeyFile.read(data.resolve("keys/ledger.key")) : KeyFile.parse(key);
    }

    @Bean
    RootSigner rootSigner(LedgerProperties properties, @Value("${bihuan.data:./data}") Path data) {
        String key = properties.rootKey();
        return RootSigner.of(
                key == null || key.isBlank()
                        ? KeyFile.readOrMake(data.resolve("keys/ledger-root.key"), RootSigner::newKey)
                        : key);
    }

    @Bean
    WitnessFile ledgerWitness(LedgerProperties properties, @Value("${bihuan.data:./data}") Path data) {
        String witness = properties.witness();
        return new WitnessFile(witness == null ? data.resolve("ledger-witness.log") : Path.of(witness));
    }

    /** A node without the key of this ledger would write entries that all others take for forged. */
    @Bean
    SmartInitializingSingleton ledgerKeyIsTheRightOne(SealStore seals, Keys keys) {
        return () -> {
            List<String> used = Reach.everywhere().call(seals::keysInUse);
            if (!used.isEmpty() && used.stream().noneMatch(keys::knows)) {
                throw new IllegalStateException("The ledger in this database was signed with other keys " + used
                        + ": set BIHUAN_LEDGER_KEY, or put the right" + " keys/ledger.key into the data folder");
            }
        };
    }
}
