package bihuan.indicators.application;

import bihuan.indicators.IndicatorSystems.Summary;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.SystemReader;
import bihuan.indicators.persistence.SystemStore;
import bihuan.indicators.persistence.SystemStore.Stored;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Systems laid out for arithmetic, the latest used of them kept: a published version never changes, a draft has another digest. */
@Component
class Plans {
    private static final int MOST = 40;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SystemStore store;
    private final Map<String, Plan> byDigest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Plan> eldest) {
            return size() > MOST;
        }
    };

    Plans(SystemStore store) {
        this.store = store;
    }

    Stored stored(JurisdictionId jurisdiction, String code, String version) {
        return store.find(jurisdiction, code, version).orElseThrow(() -> Refusal.of(IndicatorsRefusal.NO_SUCH_SYSTEM));
    }

    /** The latest first. */
    List<Summary> published(JurisdictionId jurisdiction) {
        return store.all(jurisdiction).stream()
                .filter(system -> system.publishedAt() != null)
                .toList();
    }

    Plan of(JurisdictionId jurisdiction, String code, String version) {
        return of(stored(jurisdiction, code, version));
    }

    Plan of(Stored system) {
        String digest = system.summary().sha256();
        synchronized (byDigest) {
            return byDigest.computeIfAbsent(
                    digest,
                    _ -> new Plan(
                            SystemReader.read(JSON.readTree(system.content())).orThrow()));
        }
    }
}
