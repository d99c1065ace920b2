package bihuan.demo.application;

import bihuan.kernel.Role;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the system is, and for an invented city who can sign in. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Packs packs;

    Welcome(Packs packs) {
        this.packs = packs;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "闭环已启动 Bihuan is ready: http://localhost:{}{}",
                    web.getWebServer().getPort(),
                    packs.chosen()
                            .filter(pack -> pack.head().invented())
                            .map(Welcome::accounts)
                            .orElse(""));
        }
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
