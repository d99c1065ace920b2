package bihuan.demo.application;

import bihuan.demo.persistence.PlayedStore;
import bihuan.kernel.Moment;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Invents the past year once, when an invented pack is started for the first time. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "bihuan.demo.history", havingValue = "true", matchIfMissing = true)
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Packs packs;
    private final CityYear year;
    private final PlayedStore played;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoStart(Packs packs, CityYear year, PlayedStore played, TransactionOperations transaction, Clock clock) {
        this.packs = packs;
        this.year = year;
        this.played = played;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        packs.chosen()
                .filter(pack -> pack.head().invented())
                .ifPresent(pack -> transaction.executeWithoutResult(status -> playOnce(pack)));
    }

    private void playOnce(PackContent pack) {
        Instant now = clock.instant();
        if (played.markAsPlayed(pack.head().jurisdiction(), now)) {
            LOG.info(
                    "Inventing the past year of {} {} …",
                    pack.head().name(),
                    pack.head().nameEn());
            LocalDate from = now.atZone(Moment.ZONE)
                    .toLocalDate()
                    .minus(pack.head().age())
                    .plusDays(1);
            var outcome = year.play(pack, from, now, perWorkingDay(pack));
            LOG.info(
                    "Invented {} issues in {} steps, in {} s; refused by the rules: {}",
                    outcome.issues(),
                    outcome.steps(),
                    Duration.between(now, clock.instant()).toSeconds(),
                    outcome.refused());
        }
    }

    private static double perWorkingDay(PackContent pack) {
        var value = pack.head().history().get("issuesPerWorkingDay");
        return value == null ? 6 : value.asDouble();
    }
}
