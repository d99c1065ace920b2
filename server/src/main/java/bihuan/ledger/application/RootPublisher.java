package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Reach;
import bihuan.ledger.CanonicalJson;
import bihuan.ledger.DailyRoot;
import bihuan.ledger.Seal;
import bihuan.ledger.domain.RootSigner;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.persistence.RootStore;
import bihuan.ledger.persistence.SealStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes the chain hash of the latest seal once a day, signed: the first as soon as there is a seal, each other within a minute of
 * midnight. Whoever keeps one knows later whether anything before it was changed.
 */
@Component
class RootPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(RootPublisher.class);

    private final SealStore seals;
    private final RootStore roots;
    private final RootSigner signer;
    private final Clock clock;

    RootPublisher(SealStore seals, RootStore roots, RootSigner signer, Clock clock) {
        this.seals = seals;
        this.roots = roots;
        this.signer = signer;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void publish() {
        try {
            for (StoredSeal latest : Reach.everywhere().call(seals::latestOfAll)) {
                Reach.city(latest.view().jurisdiction()).run(() -> publish(latest.view()));
            }
        } catch (RuntimeException e) {
            LOG.error("The daily root could not be published; the next run tries again", e);
        }
    }

    /** The root of this day, if it was due. */
    Optional<DailyRoot> publish(Seal latest) {
        JurisdictionId jurisdiction = latest.jurisdiction();
        Instant now = clock.instant();
        LocalDate day = now.atZone(Moment.ZONE).toLocalDate();
        Optional<DailyRoot> before = roots.latest(jurisdiction);
        boolean due = before.isEmpty()
                || before.get().day().isBefore(day) && before.get().seal() < latest.number();
        if (!due) {
            return Optional.empty();
        }
        String statement = statement(latest, day);
        DailyRoot root = new DailyRoot(
                day, latest.number(), latest.chain(), statement, signer.sign(statement), signer.publicKey(), now);
        return roots.add(jurisdiction, root) ? Optional.of(root) : Optional.empty();
    }

    private static String statement(Seal latest, LocalDate day) {
        ObjectNode statement = JsonMapper.shared().createObjectNode();
        statement.put("format", "bihuan-root-1");
        statement.put("jurisdiction", latest.jurisdiction().value());
        statement.put("day", day.toString());
        statement.put("seal", latest.number());
        statement.put("sealedAt", latest.sealedAt().toString());
        statement.put("chain", latest.chain());
        return CanonicalJson.of(statement);
    }
}
