package bihuan.ledger.application;

import bihuan.kernel.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clockwork of the sealer; {@code bihuan.ledger.sealing=false} stops it. */
@Component
@ConditionalOnProperty(name = "bihuan.ledger.sealing", matchIfMissing = true)
class SealEverySecond {
    private static final Logger LOG = LoggerFactory.getLogger(SealEverySecond.class);

    private final Sealer sealer;
    private final Witness witness;

    SealEverySecond(Sealer sealer, Witness witness) {
        this.sealer = sealer;
        this.witness = witness;
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
        try {
            Reach.everywhere().run(() -> {
                sealer.sealAll();
                witness.tell();
            });
        } catch (RuntimeException e) {
            LOG.error("The ledger could not be sealed; the next run tries again", e);
        }
    }
}
