package bihuan.demo.application;

import bihuan.demo.persistence.PlayedStore;
import bihuan.kernel.Moment;
import bihuan.kernel.Reach;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Invents the past year once, when an invented pack is started for the first time. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
@ConditionalOnProperty(name = "bihuan.demo.history", havingValue = "true", matchIfMissing = true)
class DemoStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Packs packs;
    private final CityYear year;
    private final PlayedStore played;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final @Nullable Integer months;

    /** @param months how much of the past is invented, if not all that the pack wants */
    DemoStart(
            Packs packs,
            CityYear year,
            PlayedStore played,
            TransactionOperations transaction,
            Clock clock,
            @Value("${bihuan.demo.months:#{null}}") @Nullable Integer months) {
        this.packs = packs;
        this.year = year;
        this.played = played;
        this.transaction = transaction;
        this.clock = clock;
        this.months = months;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        packs.chosen()
                .filter(pack -> pack.head().invented())
                .ifPresent(pack -> Reach.city(pack.head().jurisdiction())
                        .run(() -> transaction.executeWithoutResult(status -> playOnce(pack))));
    }

    private void playOnce(PackContent pack) {
        Instant now = clock.instant();
        if (played.markAsPlayed(pack.head().jurisdiction(), now)) {
            LOG.info(
                    "Inventing the past year of {} {} …",
                    pack.head().name(),
                    pack.head().nameEn());
            var outcome = year.play(pack, firstDay(pack, now), now, perWorkingDay(pack));
            LOG.info(
                    "Invented {} issues in {} steps, in {} s; refused by the rules: {}",
                    outcome.issues(),
                    outcome.steps(),
                    Duration.between(now, clock.instant()).toSeconds(),
                    outcome.refused());
        }
    }

    private LocalDate firstDay(PackContent pack, Instant now) {
        LocalDate today = now.atZone(Moment.ZONE).toLocalDate();
        LocalDate all = today.minus(pack.head().age());
        LocalDate some = months == null ? all : today.minusMonths(months);
        return (some.isAfter(all) ? some : all).plusDays(1);
    }

    private static double perWorkingDay(PackContent pack) {
        var value = pack.head().history().get("issuesPerWorkingDay");
        return value == null ? 6 : value.asDouble();
    }
}
