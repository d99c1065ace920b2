package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.Moment;
import bihuan.packs.PackContent;
import bihuan.rulebook.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rules in which this city differs. */
@Component
@Order(6)
class RulePart implements PackPart {
    private final Rulebook rulebook;
    private final Clock clock;

    RulePart(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        String reason = "数据包：" + pack.head().name();
        pack.rules()
                .forEach((key, value) -> rulebook.change(pack.head().jurisdiction(), key, value, today, reason, by));
    }
}
