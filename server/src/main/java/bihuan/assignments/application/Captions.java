package bihuan.assignments.application;

import bihuan.assignments.MatterCaptions;
import bihuan.assignments.MatterCaptions.Caption;
import bihuan.assignments.Worklists.Item;
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

    List<Item> on(JurisdictionId jurisdiction, List<Item> items) {
        if (items.isEmpty()) {
            return items;
        }
        Set<MatterId> matters = items.stream().map(Item::matter).collect(Collectors.toSet());
        Map<MatterId, Caption> captions = new HashMap<>();
        sources.forEach(source -> captions.putAll(source.of(jurisdiction, matters)));
        return items.stream()
                .map(item -> captions.containsKey(item.matter()) ? item.with(captions.get(item.matter())) : item)
                .toList();
    }
}
