package bihuan.assignments.application;

import bihuan.assignments.MatterCaptions;
import bihuan.assignments.MatterCaptions.Caption;
import bihuan.assignments.Worklists.Item;
import bihuan.assignments.Worklists.Request;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that opened the matters what each is about. */
@Component
class Captions {
    private final ObjectProvider<MatterCaptions> sources;

    Captions(ObjectProvider<MatterCaptions> sources) {
        this.sources = sources;
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
        return items.stream()
                .map(item -> captions.containsKey(item.matter()) ? item.with(captions.get(item.matter())) : item)
                .toList();
    }
}
