package bihuan.assignments.application;

import bihuan.assignments.AnswerTemplate;
import bihuan.assignments.AnswerTemplates;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.domain.Words;
import bihuan.assignments.persistence.TemplateStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.kernel.Uuids;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the templates of each unit. */
@Service
@Transactional
class TemplateDesk implements AnswerTemplates {
    private static final int NAME = 40;
    private static final int MOST = 100;

    private final TemplateStore store;

    TemplateDesk(TemplateStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnswerTemplate> of(Caller caller) {
        return store.of(caller.jurisdiction(), unit(caller));
    }

    @Override
    public AnswerTemplate keep(Caller caller, String name, String text) {
        AnswerTemplate template = new AnswerTemplate(
                Uuids.next(), Words.require(name, NAME, "/name"), Words.require(text, Words.ANSWER, "/text"));
        if (of(caller).stream().filter(it -> !it.name().equals(template.name())).count() >= MOST) {
            throw Refusal.of(AssignmentRefusal.TOO_MANY_TEMPLATES).with("most", MOST);
        }
        return store.put(caller.jurisdiction(), unit(caller), template);
    }

    @Override
    public void forget(Caller caller, UUID id) {
        store.delete(caller.jurisdiction(), unit(caller), id);
    }

    private static UnitId unit(Caller caller) {
        UnitId unit = caller.actor().unit();
        if (unit == null) {
            throw Refusal.of(AssignmentRefusal.NOT_YOUR_ASSIGNMENT);
        }
        return unit;
    }
}
