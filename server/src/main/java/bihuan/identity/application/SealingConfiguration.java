package bihuan.identity.application;

import bihuan.identity.SealedIdentities;
import bihuan.identity.domain.CipherSuite;
import bihuan.identity.domain.MasterKeys;
import bihuan.identity.persistence.SealedIdentityStore;
import bihuan.kernel.Reach;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With which keys and which cipher identities are sealed. The master keys come from {@code BIHUAN_MASTER_KEYS}
 * ({@code bihuan.master.keys}), or from {@code keys/master.keys} in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SealingConfiguration.class);
    private static final String ROTATE = "rotate-master-key";

    @Bean
    MasterKeys masterKeys(
            @Value("${bihuan.master.keys:}") String given,
            @Value("${bihuan.command:}") String command,
            @Value("${bihuan.data:./data}") Path data) {
        if (!given.isBlank()) {
            return MasterKeys.parse(given);
        }
        Path file = data.resolve("keys/master.keys");
        return command.equals(ROTATE) ? MasterKeyFile.addKey(file) : MasterKeyFile.read(file);
    }

    @Bean
    SealedIdentities sealedIdentities(
            SealedIdentityStore store,
            TransactionTemplate transaction,
            MasterKeys keys,
            @Value("${bihuan.cipher:AES_256_GCM}") CipherSuite suite) {
        return new Sealing(store, transaction, keys, suite);
    }

    /** A node without a key that is in use could neither open nor erase with a good conscience: it does not start. */
    @Bean
    SmartInitializingSingleton masterKeysAreThere(SealedIdentityStore store, MasterKeys keys) {
        return () -> {
            Set<String> missing = new HashSet<>(Reach.everywhere().call(store::keysInUse));
            missing.removeAll(keys.names());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Identities in this database are sealed under the master keys "
                        + missing + ": set BIHUAN_MASTER_KEYS, or put the right keys/master.keys into the data folder");
            }
        };
    }

    /** {@code --bihuan.command=rotate-master-key}: makes a new master key, puts all identities under it, and ends. */
    @Bean
    @Order(10)
    @ConditionalOnProperty(name = "bihuan.command", havingValue = ROTATE)
    ApplicationRunner rotateMasterKey(SealedIdentities identities, MasterKeys keys, ApplicationContext context) {
        return arguments -> {
            int count = Reach.everywhere().call(identities::rotate);
            LOG.info("{} identities are now sealed under the master key {}", count, keys.current());
            System.exit(SpringApplication.exit(context));
        };
    }
}
