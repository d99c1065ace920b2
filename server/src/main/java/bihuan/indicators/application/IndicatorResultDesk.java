package bihuan.indicators.application;

import bihuan.indicators.IndicatorResults;
import bihuan.indicators.IndicatorSystems;
import bihuan.indicators.IndicatorsEvent.ResultPublished;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.Node;
import bihuan.indicators.ResultDifference;
import bihuan.indicators.SheetId;
import bihuan.indicators.Subject;
import bihuan.indicators.SubjectGroup;
import bihuan.indicators.domain.Differences;
import bihuan.indicators.domain.FrozenResult;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.persistence.IndicatorResultStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.ledger.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Freezes, publishes, compares and recomputes results. */
@Service
@Transactional
class IndicatorResultDesk implements IndicatorResults {
    private static final double FULL = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IndicatorResultStore store;
    private final SheetBook book;
    private final Plans plans;
    private final IndicatorNews news;

    IndicatorResultDesk(IndicatorResultStore store, SheetBook book, Plans plans, IndicatorNews news) {
        this.store = store;
        this.book = book;
        this.plans = plans;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Published> of(JurisdictionId jurisdiction, SheetId sheet) {
        book.view(jurisdiction, sheet);
        return store.of(jurisdiction, sheet);
    }

    @Override
    public Published publish(Caller caller, SheetId sheet, @Nullable String reason) {
        SheetBook.Loaded loaded = book.lock(caller.jurisdiction(), sheet);
        List<Published> before = store.of(caller.jurisdiction(), sheet);
        FrozenResult result = FrozenResult.of(
                loaded.plan(), loaded.view().period(), loaded.view().group().name(), loaded.content());
        String text = result.text();
        String digest = CanonicalJson.sha256(text);
        if (!before.isEmpty() && before.getFirst().sha256().equals(digest)) {
            throw Refusal.of(IndicatorsRefusal.NOTHING_CHANGED);
        }
        Published published = new Published(
                sheet,
                before.size() + 1,
                loaded.view().revision(),
                digest,
                before.isEmpty() ? Reasons.optional(reason) : Reasons.required(reason),
                news.now());
        AccountId by = Objects.requireNonNull(caller.actor().account());
        store.insert(caller.jurisdiction(), published, text, by);
        news.say(new ResultPublished(
                caller.jurisdiction(),
                sheet,
                published.version(),
                digest,
                published.reason(),
                caller.actor(),
                published.publishedAt()));
        return published;
    }

    @Override
    @Transactional(readOnly = true)
    public String export(JurisdictionId jurisdiction, SheetId sheet, int version) {
        return store.content(jurisdiction, sheet, version)
                .orElseThrow(() -> Refusal.of(IndicatorsRefusal.NO_SUCH_RESULT));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ResultDifference> differences(JurisdictionId jurisdiction, SheetId sheet, int before, int after) {
        return Differences.between(
                JSON.readTree(export(jurisdiction, sheet, before)), JSON.readTree(export(jurisdiction, sheet, after)));
    }

    @Override
    @Transactional(readOnly = true)
    public Verified verify(JurisdictionId jurisdiction, String content) {
        FrozenResult claimed =
                FrozenResult.read(content).orElseThrow(() -> Refusal.of(IndicatorsRefusal.NOT_AN_EXPORT));
        FrozenResult computed = claimed.again();
        String text = computed.text();
        String claimedDigest = CanonicalJson.sha256(content);
        return new Verified(
                text.equals(content),
                claimedDigest,
                CanonicalJson.sha256(text),
                store.byDigest(jurisdiction, claimedDigest).orElse(null),
                Differences.between(claimed.json(), computed.json()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Double> marks(
            JurisdictionId jurisdiction, String systemCode, String period, SubjectGroup group, String node) {
        Map<UnitId, Double> marks = new LinkedHashMap<>();
        store.latest(jurisdiction, systemCode, period, group).ifPresent(result -> {
            JsonNode ofNode = JSON.readTree(export(jurisdiction, result.sheet(), result.version()))
                    .path("marks")
                    .path(node);
            List<Subject> subjects = book.view(jurisdiction, result.sheet()).subjects();
            for (int row = 0; row < subjects.size(); row++) {
                UnitId unit = subjects.get(row).unit();
                if (unit != null && ofNode.path(row).isNumber()) {
                    marks.put(unit, ofNode.path(row).doubleValue());
                }
            }
        });
        return marks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offered> offered(JurisdictionId jurisdiction) {
        Map<String, Offered> offered = new LinkedHashMap<>();
        for (IndicatorSystems.Summary system : plans.published(jurisdiction)) {
            Plan plan = plans.of(jurisdiction, system.code(), system.version());
            for (int node = 0; node < plan.size(); node++) {
                Node one = plan.node(node);
                if (plan.parent(node) <= 0 && plan.full(node) == FULL) {
                    offered.putIfAbsent(
                            system.code() + "/" + one.code(),
                            new Offered(system.code(), one.code(), system.name() + " · " + one.name()));
                }
            }
        }
        return List.copyOf(offered.values());
    }
}
