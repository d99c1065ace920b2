package bihuan.packs.application;

import bihuan.kernel.Reach;
import bihuan.packs.Packs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the chosen pack before the application is ready; whoever builds upon it runs later, with a higher order. */
@Component
@Order(100)
class PackStart implements ApplicationRunner {
    private final Packs packs;

    PackStart(Packs packs) {
        this.packs = packs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        packs.chosen().ifPresent(pack -> Reach.city(pack.head().jurisdiction()).run(() -> packs.load(pack)));
    }
}
