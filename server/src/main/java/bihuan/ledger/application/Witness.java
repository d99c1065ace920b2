package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.domain.WitnessLine;
import bihuan.ledger.persistence.SealStore;
import bihuan.ledger.persistence.WitnessFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the witness of each new seal, once per seal and node. A seal contains the hash of all before it, so that those between two
 * looks need not be told.
 */
@Component
class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final SealStore seals;
    private final WitnessFile file;
    private final Map<JurisdictionId, WitnessLine> told = new HashMap<>();

    Witness(SealStore seals, WitnessFile file) {
        this.seals = seals;
        this.file = file;
    }

    synchronized void tell() {
        List<WitnessLine> news = new ArrayList<>();
        for (StoredSeal seal : seals.latestOfAll()) {
            WitnessLine line = WitnessLine.of(seal);
            WitnessLine before = told.get(line.jurisdiction());
            if (!line.equals(before)) {
                alarm(before, line);
                news.add(line);
            }
        }
        if (!news.isEmpty()) {
            file.append(news);
            news.forEach(line -> told.put(line.jurisdiction(), line));
        }
    }

    private static void alarm(@org.jspecify.annotations.Nullable WitnessLine before, WitnessLine now) {
        if (before != null && now.seal() <= before.seal()) {
            LOG.error(
                    "The ledger of {} was cut off or rewritten: its last seal was {} ({}), now it is {} ({})",
                    now.jurisdiction().value(),
                    before.seal(),
                    before.chain(),
                    now.seal(),
                    now.chain());
        }
    }
}
