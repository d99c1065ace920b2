package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.SchemeDecided;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.Scheme;
import bihuan.assessment.Schemes;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.SchemeRules;
import bihuan.assessment.domain.UsualSchemes;
import bihuan.assessment.domain.Wording;
import bihuan.assessment.persistence.SchemeStore;
import bihuan.assessment.persistence.SchemeStore.Stored;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of schemes. */
@Service
@Transactional
class SchemeDesk implements Schemes {
    private static final int MOST_VERSIONS = 200;

    private final SchemeStore store;
    private final AssessmentSources sources;
    private final RoundBook book;

    SchemeDesk(SchemeStore store, AssessmentSources sources, RoundBook book) {
        this.store = store;
        this.sources = sources;
        this.book = book;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scheme> current(JurisdictionId jurisdiction, PeerGroup group) {
        return store.versions(jurisdiction, group, 1).stream()
                .map(Stored::content)
                .map(Canon::scheme)
                .findFirst();
    }

    @Override
    public Scheme suggested(PeerGroup group) {
        return UsualSchemes.of(group);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(JurisdictionId jurisdiction, PeerGroup group) {
        return store.versions(jurisdiction, group, MOST_VERSIONS).stream()
                .map(it -> new Version(Canon.scheme(it.content()), it.reason(), it.by(), it.at()))
                .toList();
    }

    @Override
    public List<SourceOffer> offers(JurisdictionId jurisdiction) {
        return sources.offers(jurisdiction);
    }

    @Override
    public Scheme decide(Caller caller, Scheme proposal, String why) {
        Scheme checked = SchemeRules.checked(proposal);
        sources.requireAll(caller.jurisdiction(), checked);
        String reason = Wording.required(why, RoundDesk.LONGEST_REASON, "/reason");
        Optional<Scheme> current = current(caller.jurisdiction(), checked.group());
        if (current.map(Scheme::version).orElse(0) != checked.version()) {
            throw Refusal.of(AssessmentRefusal.CHANGED_MEANWHILE);
        }
        if (current.filter(checked::equals).isPresent()) {
            throw Refusal.of(AssessmentRefusal.SCHEME_UNCHANGED);
        }
        Scheme next = new Scheme(
                checked.group(),
                checked.version() + 1,
                checked.name(),
                checked.parts(),
                checked.leastScored(),
                checked.bonusCap(),
                checked.deductionCap());
        String content = Canon.text(next);
        Instant now = book.now();
        if (!store.add(caller.jurisdiction(), next.group(), next.version(), content, reason, caller.actor(), now)) {
            throw Refusal.of(AssessmentRefusal.CHANGED_MEANWHILE);
        }
        book.say(new SchemeDecided(
                caller.jurisdiction(),
                next.group(),
                caller.actor(),
                now,
                next.version(),
                CanonicalJson.sha256(content),
                reason));
        return next;
    }
}
