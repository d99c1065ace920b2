package bihuan.demo.application;

import bihuan.kernel.Moment;
import bihuan.kernel.Role;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the system is, and for an invented city who can sign in. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Packs packs;
    private final @Nullable Instant rehearsal;

    /** @param rehearsal when the clock started, if it does not show the real time */
    Welcome(Packs packs, @Value("${bihuan.clock.starts-at:#{null}}") @Nullable Instant rehearsal) {
        this.packs = packs;
        this.rehearsal = rehearsal;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "闭环已启动 Bihuan is ready: http://localhost:{}{}{}",
                    web.getWebServer().getPort(),
                    rehearsal == null ? "" : notice(rehearsal),
                    packs.chosen()
                            .filter(pack -> pack.head().invented())
                            .map(Welcome::accounts)
                            .orElse(""));
        }
    }

    private static String notice(Instant rehearsal) {
        return "%n  演练时间 REHEARSAL TIME: the clock started at %s, not at the real time"
                .formatted(rehearsal.atZone(Moment.ZONE).toOffsetDateTime());
    }

    private static String accounts(PackContent pack) {
        String list = Arrays.stream(Role.values())
                .map(role -> first(pack, role)
                        .map(it -> "%n    %-20s %-18s %s".formatted(it.userName(), role, it.displayName()))
                        .orElse(""))
                .collect(Collectors.joining());
        return "%n  演示账号 demo accounts of %s %s, all with the password %s%s"
                .formatted(pack.head().name(), pack.head().nameEn(), pack.head().password(), list);
    }

    private static Optional<PackContent.Account> first(PackContent pack, Role role) {
        return pack.accounts().stream().filter(it -> it.roles().contains(role)).findFirst();
    }
}
