package bihuan.surveys.application;

import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.ledger.Ledger;
import bihuan.organisation.Organisation;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.SampleView;
import bihuan.surveys.SurveyEvent.SurveyOpened;
import bihuan.surveys.SurveyEvent.SurveyPlanned;
import bihuan.surveys.SurveyEvent.SurveyPublished;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyRow;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import bihuan.surveys.Surveys;
import bihuan.surveys.domain.Drawing;
import bihuan.surveys.domain.Drawing.Member;
import bihuan.surveys.domain.Lifecycle;
import bihuan.surveys.domain.Lifecycle.Move;
import bihuan.surveys.domain.PlanCheck;
import bihuan.surveys.persistence.SurveyStore;
import bihuan.surveys.persistence.SurveyStore.After;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes surveys and moves them along their life. */
@Service
@Transactional
class SurveyDesk implements Surveys {
    /** Later than any survey was made. */
    private static final After FIRST = new After(Instant.parse("9999-01-01T00:00:00Z"), new SurveyId(new UUID(-1, -1)));

    private final SurveyStore store;
    private final Book book;
    private final Sampler sampler;
    private final Asked asked;
    private final Organisation organisation;
    private final Ledger ledger;

    SurveyDesk(SurveyStore store, Book book, Sampler sampler, Asked asked, Organisation organisation, Ledger ledger) {
        this.store = store;
        this.book = book;
        this.sampler = sampler;
        this.asked = asked;
        this.organisation = organisation;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<SurveyRow> list(
            Caller caller, Set<SurveyState> states, @Nullable String words, @Nullable String after, int size) {
        Set<SurveyState> seen = EnumSet.allOf(SurveyState.class);
        if (!states.isEmpty()) {
            seen.retainAll(states);
        }
        if (!Book.isInside(caller)) {
            seen.retainAll(Set.of(SurveyState.REPORTED));
        }
        List<SurveyRow> rows =
                store.list(caller.jurisdiction(), seen, words == null ? "" : words.strip(), place(after), size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.madeAt(), row.id().value()));
    }

    private static After place(@Nullable String after) {
        if (after == null) {
            return FIRST;
        }
        try {
            List<String> parts = Cursor.parts(after, 2);
            Instant madeAt = Instant.parse(parts.getFirst());
            if (madeAt.isBefore(Instant.EPOCH) || madeAt.isAfter(FIRST.madeAt())) {
                throw new IllegalArgumentException("No survey was made then");
            }
            return new After(madeAt, new SurveyId(UUID.fromString(parts.getLast())));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Refusal.of(SurveyRefusal.BAD_CURSOR).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public SurveyView one(Caller caller, SurveyId id) {
        return book.seenBy(caller, id);
    }

    @Override
    @Transactional(readOnly = true)
    public QuestionnaireContent asked(Caller caller, SurveyId id) {
        return book.content(caller.jurisdiction(), book.seenBy(caller, id).plan());
    }

    @Override
    public SurveyView make(Caller caller, SurveyPlan plan) {
        Instant now = book.now();
        SurveyPlan checked = checked(caller.jurisdiction(), plan, now);
        SurveyId id = SurveyId.next();
        store.insert(caller.jurisdiction(), id, checked, now);
        return planned(caller, id, now);
    }

    @Override
    public SurveyView change(Caller caller, SurveyId id, SurveyPlan plan, @Nullable Integer seen) {
        Instant now = book.now();
        SurveyView before = book.held(caller.jurisdiction(), id);
        Lifecycle.require(before.state(), Move.CHANGE);
        Book.requireSeen(before.revision(), seen);
        SurveyPlan checked = checked(caller.jurisdiction(), plan, now);
        if (checked.equals(before.plan())) {
            return before;
        }
        store.update(caller.jurisdiction(), id, checked);
        return planned(caller, id, now);
    }

    private SurveyPlan checked(JurisdictionId jurisdiction, SurveyPlan plan, Instant now) {
        return PlanCheck.of(
                plan,
                book.content(jurisdiction, plan),
                unit -> organisation.unit(jurisdiction, unit).isPresent(),
                now);
    }

    private SurveyView planned(Caller caller, SurveyId id, Instant now) {
        SurveyView survey = book.again(caller.jurisdiction(), id);
        SurveyPlan plan = survey.plan();
        book.say(new SurveyPlanned(
                caller.jurisdiction(),
                id,
                caller.actor(),
                now,
                survey.revision(),
                plan.title(),
                plan.conductedBy(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.questionnaire(),
                plan.version(),
                plan.closesAt()));
        return survey;
    }

    @Override
    @Transactional(readOnly = true)
    public SampleView sample(Caller caller, SurveyId id) {
        return sampler.view(caller.jurisdiction(), book.seenBy(caller, id), book.now());
    }

    @Override
    public SurveyView publish(Caller caller, SurveyId id, @Nullable Integer seen) {
        Instant now = book.now();
        SurveyView before = book.held(caller.jurisdiction(), id);
        Lifecycle.require(before.state(), Move.PUBLISH);
        Book.requireSeen(before.revision(), seen);
        PlanCheck.requireEnd(before.plan(), now);
        Sampler.Frame frame = sampler.fix(caller.jurisdiction(), id, before.plan());
        store.publish(caller.jurisdiction(), id, frame.digest(), now);
        book.say(new SurveyPublished(
                caller.jurisdiction(), id, caller.actor(), now, frame.digest(), frame.population(), frame.quotas()));
        return book.again(caller.jurisdiction(), id);
    }

    @Override
    public SurveyView open(Caller caller, SurveyId id) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Instant now = book.now();
        SurveyView before = book.held(jurisdiction, id);
        Lifecycle.require(before.state(), Move.OPEN);
        PlanCheck.requireEnd(before.plan(), now);
        String seed = ledger.receipt(jurisdiction, "survey:" + id.value(), "surveys.SurveyPublished")
                .seal()
                .chain();
        Sampler.Draw draw = sampler.draw(jurisdiction, id, seed, now);
        store.open(jurisdiction, id, seed, now);
        book.say(new SurveyOpened(
                jurisdiction,
                id,
                caller.actor(),
                now,
                seed,
                draw.quarter(),
                draw.limit(),
                draw.sample().drawn().size(),
                draw.sample().steppedOver().size(),
                Drawing.digest(draw.sample().drawn().stream()
                        .map(it -> new Member(it.enterprise(), it.stratum()))
                        .toList())));
        return book.again(jurisdiction, id);
    }

    @Override
    public SurveyView close(Caller caller, SurveyId id) {
        asked.close(caller.jurisdiction(), id, caller.actor());
        return book.again(caller.jurisdiction(), id);
    }

    @Override
    public List<Link> links(Caller caller, SurveyId id) {
        return asked.links(caller, id);
    }
}
