package bihuan.demo.application;

import bihuan.kernel.Reach;
import bihuan.packs.Packs;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the invented city ask its enterprises, after its year. It reaches all cities, for sealing is the work of the machine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "bihuan.demo.history", havingValue = "true", matchIfMissing = true)
class SurveyStart implements ApplicationRunner {
    private final Packs packs;
    private final SurveyRounds rounds;
    private final Clock clock;

    SurveyStart(Packs packs, SurveyRounds rounds, Clock clock) {
        this.packs = packs;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        packs.chosen()
                .filter(pack -> pack.head().invented())
                .ifPresent(pack -> Reach.everywhere().run(() -> rounds.play(pack, clock.instant())));
    }
}
