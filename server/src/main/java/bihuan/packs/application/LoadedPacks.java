package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import bihuan.packs.domain.PackReader;
import bihuan.packs.persistence.LoadedParts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The chosen pack and what of it has been loaded. */
@Service
class LoadedPacks implements Packs {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedPacks.class);
    private static final String NONE = "none";

    private final List<PackPart> parts;
    private final LoadedParts loaded;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String name;

    LoadedPacks(
            List<PackPart> parts,
            LoadedParts loaded,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${bihuan.pack:demo-city}") String name) {
        this.parts = parts;
        this.loaded = loaded;
        this.transaction = transaction;
        this.clock = clock;
        this.name = name;
    }

    @Override
    public Optional<PackContent> chosen() {
        return name.isBlank() || name.equals(NONE)
                ? Optional.empty()
                : Optional.of(PackReader.read(PackSource.of(name)));
    }

    @Override
    public void load(PackContent pack) {
        Instant began =
                clock.instant().atZone(Moment.ZONE).minus(pack.head().age()).toInstant();
        parts.forEach(part -> Moment.at(began, () -> load(pack, part)));
    }

    private boolean load(PackContent pack, PackPart part) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!loaded.claim(jurisdiction, part.name(), clock.instant())) {
                return false;
            }
            part.load(pack, Actor.system());
            LOG.info("Loaded {} of {} ({})", part.name(), pack.head().name(), jurisdiction.value());
            return true;
        }));
    }

    @Override
    public boolean loaded(JurisdictionId jurisdiction) {
        return loaded.count(jurisdiction) >= parts.size();
    }
}
