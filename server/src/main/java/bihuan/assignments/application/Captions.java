package bihuan.assignments.application;

import bihuan.assignments.MatterCaptions;
import bihuan.assignments.MatterCaptions.Caption;
import bihuan.assignments.Worklists.Handler;
import bihuan.assignments.Worklists.Item;
import bihuan.assignments.Worklists.Request;
import bihuan.identity.Accounts;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that opened the matters what each is about. */
@Component
class Captions {
    private final ObjectProvider<MatterCaptions> sources;
    private final Accounts accounts;

    Captions(ObjectProvider<MatterCaptions> sources, Accounts accounts) {
        this.sources = sources;
        this.accounts = accounts;
    }

    /** The names of those who handle parts. */
    Map<AccountId, String> names(JurisdictionId jurisdiction, Stream<@Nullable AccountId> handlers) {
        Set<AccountId> known = handlers.filter(Objects::nonNull).collect(Collectors.toSet());
        return known.isEmpty() ? Map.of() : accounts.names(jurisdiction, known);
    }

    List<Request> onRequests(JurisdictionId jurisdiction, List<Request> requests) {
        Map<MatterId, Caption> captions =
                of(jurisdiction, requests.stream().map(Request::matter).collect(Collectors.toSet()));
        return requests.stream()
                .map(request -> request.with(captions.get(request.matter())))
                .toList();
    }

    private Map<MatterId, Caption> of(JurisdictionId jurisdiction, Set<MatterId> matters) {
        Map<MatterId, Caption> captions = new HashMap<>();
        if (!matters.isEmpty()) {
            sources.forEach(source -> captions.putAll(source.of(jurisdiction, matters)));
        }
        return captions;
    }

    List<Item> on(JurisdictionId jurisdiction, List<Item> items) {
        Map<MatterId, Caption> captions =
                of(jurisdiction, items.stream().map(Item::matter).collect(Collectors.toSet()));
        Map<AccountId, String> names = names(jurisdiction, items.stream().map(Captions::account));
        return items.stream()
                .map(item -> item.with(captions.get(item.matter()), named(account(item), names)))
                .toList();
    }

    private static @Nullable AccountId account(Item item) {
        return item.handler() == null ? null : item.handler().account();
    }

    /** A handler with his name among those of {@link #names}. */
    static @Nullable Handler named(@Nullable AccountId account, Map<AccountId, String> names) {
        return account == null ? null : new Handler(account, names.getOrDefault(account, ""));
    }
}
