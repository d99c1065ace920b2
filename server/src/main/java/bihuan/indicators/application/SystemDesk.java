package bihuan.indicators.application;

import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.IndicatorSystems;
import bihuan.indicators.IndicatorsEvent.SystemDiscarded;
import bihuan.indicators.IndicatorsEvent.SystemDrafted;
import bihuan.indicators.IndicatorsEvent.SystemPublished;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SystemFault;
import bihuan.indicators.domain.BuiltIn;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.SystemReader;
import bihuan.indicators.domain.SystemWriter;
import bihuan.indicators.persistence.SystemStore;
import bihuan.indicators.persistence.SystemStore.Stored;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of systems. */
@Service
@Transactional
class SystemDesk implements IndicatorSystems {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SystemStore store;
    private final Plans plans;
    private final IndicatorNews news;

    SystemDesk(SystemStore store, Plans plans, IndicatorNews news) {
        this.store = store;
        this.plans = plans;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> all(JurisdictionId jurisdiction) {
        return store.all(jurisdiction);
    }

    @Override
    @Transactional(readOnly = true)
    public Document document(JurisdictionId jurisdiction, String code, String version) {
        Stored stored = plans.stored(jurisdiction, code, version);
        return new Document(stored.summary(), JSON.readTree(stored.content()));
    }

    @Override
    public List<SystemFault> check(JsonNode content) {
        return SystemReader.read(content).faults();
    }

    @Override
    public Summary save(Caller caller, JsonNode content) {
        SystemReader.Result read = SystemReader.read(content);
        IndicatorSystem system = read.system();
        if (system == null) {
            SystemFault first = read.faults().getFirst();
            throw Refusal.of(IndicatorsRefusal.SYSTEM_FAULTY)
                    .at(first.pointer())
                    .with("words", first.words());
        }
        return save(caller, system);
    }

    private Summary save(Caller caller, IndicatorSystem system) {
        String text = CanonicalJson.of(SystemWriter.json(system));
        Instant now = news.now();
        Summary draft = new Summary(
                system.code(),
                system.version(),
                system.name(),
                new Plan(system).width(),
                CanonicalJson.sha256(text),
                now,
                null);
        if (!store.save(caller.jurisdiction(), draft, text, caller.actor().account())) {
            throw isPublished(system.version());
        }
        news.say(new SystemDrafted(
                caller.jurisdiction(), draft.code(), draft.version(), draft.sha256(), caller.actor(), now));
        return draft;
    }

    private static Refusal isPublished(String version) {
        return Refusal.of(IndicatorsRefusal.SYSTEM_IS_PUBLISHED).at("/version").with("version", version);
    }

    @Override
    public Summary publish(Caller caller, String code, String version) {
        Stored draft = plans.stored(caller.jurisdiction(), code, version);
        Instant now = news.now();
        if (!store.publish(caller.jurisdiction(), code, version, now)) {
            throw isPublished(version);
        }
        news.say(new SystemPublished(
                caller.jurisdiction(), code, version, draft.summary().sha256(), caller.actor(), now));
        return plans.stored(caller.jurisdiction(), code, version).summary();
    }

    @Override
    public void discard(Caller caller, String code, String version) {
        plans.stored(caller.jurisdiction(), code, version);
        if (!store.discard(caller.jurisdiction(), code, version)) {
            throw isPublished(version);
        }
        news.say(new SystemDiscarded(caller.jurisdiction(), code, version, caller.actor(), news.now()));
    }

    @Override
    public List<Offer> offers() {
        return BuiltIn.NAMES.stream().map(SystemDesk::offer).toList();
    }

    private static Offer offer(String name) {
        IndicatorSystem system = BuiltIn.system(name);
        return new Offer(
                name, system.code(), system.version(), system.name(), system.nameEn(), new Plan(system).width());
    }

    @Override
    public Summary take(Caller caller, String offer) {
        if (!BuiltIn.NAMES.contains(offer)) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_SYSTEM).at("/offer");
        }
        return save(caller, BuiltIn.system(offer));
    }

    @Override
    public String sample(String file) {
        return BuiltIn.text(file);
    }
}
