package bihuan.surveys.application;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.QuestionnaireRow;
import bihuan.surveys.QuestionnaireView;
import bihuan.surveys.Questionnaires;
import bihuan.surveys.SurveyEvent.QuestionnairePublished;
import bihuan.surveys.SurveyEvent.QuestionnaireWritten;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.domain.Digests;
import bihuan.surveys.domain.PlanCheck;
import bihuan.surveys.domain.QuestionnaireCheck;
import bihuan.surveys.persistence.QuestionnaireStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes questionnaires and publishes their versions. */
@Service
@Transactional
class QuestionnaireDesk implements Questionnaires {
    private final QuestionnaireStore store;
    private final Book book;

    QuestionnaireDesk(QuestionnaireStore store, Book book) {
        this.store = store;
        this.book = book;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QuestionnaireRow> all(Caller caller) {
        return store.all(caller.jurisdiction());
    }

    @Override
    @Transactional(readOnly = true)
    public QuestionnaireView one(Caller caller, QuestionnaireId id) {
        return found(caller.jurisdiction(), id);
    }

    @Override
    public QuestionnaireView begin(Caller caller, String title, QuestionnaireContent content) {
        String clean = PlanCheck.title(title);
        String draft = store.written(QuestionnaireCheck.of(content));
        QuestionnaireId id = QuestionnaireId.next();
        Instant now = book.now();
        store.insert(caller.jurisdiction(), id, clean, draft, now);
        book.say(new QuestionnaireWritten(
                caller.jurisdiction(), id, caller.actor(), now, clean, 1, Digests.sha256(draft)));
        return found(caller.jurisdiction(), id);
    }

    @Override
    public QuestionnaireView write(
            Caller caller, QuestionnaireId id, String title, QuestionnaireContent content, @Nullable Integer seen) {
        String clean = PlanCheck.title(title);
        QuestionnaireContent checked = QuestionnaireCheck.of(content);
        QuestionnaireView before = found(caller.jurisdiction(), id);
        Book.requireSeen(before.revision(), seen);
        if (before.title().equals(clean) && before.draft().equals(checked)) {
            return before;
        }
        String draft = store.written(checked);
        Instant now = book.now();
        if (!store.update(caller.jurisdiction(), id, before.revision(), clean, draft, now)) {
            throw Refusal.of(SurveyRefusal.CHANGED_MEANWHILE);
        }
        book.say(new QuestionnaireWritten(
                caller.jurisdiction(), id, caller.actor(), now, clean, before.revision() + 1, Digests.sha256(draft)));
        return found(caller.jurisdiction(), id);
    }

    @Override
    public QuestionnaireView publish(Caller caller, QuestionnaireId id, @Nullable Integer seen) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        QuestionnaireView before = found(jurisdiction, id);
        Book.requireSeen(before.revision(), seen);
        QuestionnaireCheck.requirePublishable(before.draft());
        if (!before.versions().isEmpty()
                && before.versions().getFirst().content().equals(before.draft())) {
            throw Refusal.of(SurveyRefusal.NOTHING_CHANGED);
        }
        String content = store.written(before.draft());
        String sha256 = Digests.sha256(content);
        int version = before.versions().size() + 1;
        Instant now = book.now();
        if (!store.publish(jurisdiction, id, version, content, sha256, caller.actor(), now)) {
            throw Refusal.of(SurveyRefusal.CHANGED_MEANWHILE);
        }
        book.say(new QuestionnairePublished(jurisdiction, id, caller.actor(), now, version, sha256));
        return found(jurisdiction, id);
    }

    private QuestionnaireView found(JurisdictionId jurisdiction, QuestionnaireId id) {
        return store.find(jurisdiction, id).orElseThrow(() -> Refusal.of(SurveyRefusal.NO_SUCH_QUESTIONNAIRE));
    }
}
