package bihuan.surveys.application;

import bihuan.enterprises.Enterprises;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.surveys.SurveyEvent.LinksMade;
import bihuan.surveys.SurveyEvent.SurveyClosed;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyToken;
import bihuan.surveys.SurveyView;
import bihuan.surveys.Surveys.Link;
import bihuan.surveys.domain.Digests;
import bihuan.surveys.domain.Lifecycle;
import bihuan.surveys.domain.Lifecycle.Move;
import bihuan.surveys.persistence.AnswerStore;
import bihuan.surveys.persistence.SurveyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to those who are asked, besides their answering: links, and the end. */
@Component
@Transactional
class Asked {
    private final AnswerStore answers;
    private final SurveyStore surveys;
    private final Enterprises enterprises;
    private final Book book;

    Asked(AnswerStore answers, SurveyStore surveys, Enterprises enterprises, Book book) {
        this.answers = answers;
        this.surveys = surveys;
        this.enterprises = enterprises;
        this.book = book;
    }

    /** New links for all who have not answered. */
    public List<Link> links(Caller caller, SurveyId id) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Instant now = book.now();
        SurveyView survey = book.held(jurisdiction, id);
        if (survey.state() != SurveyState.OPEN || !survey.plan().closesAt().isAfter(now)) {
            throw Refusal.of(SurveyRefusal.NOT_NOW);
        }
        List<EnterpriseId> silent = answers.withoutAnswer(jurisdiction, id);
        Map<EnterpriseId, String> names = enterprises.named(jurisdiction, silent);
        List<Link> links = new ArrayList<>();
        Map<EnterpriseId, byte[]> digests = new LinkedHashMap<>();
        for (EnterpriseId enterprise : silent) {
            SurveyToken token = SurveyToken.random();
            links.add(new Link(enterprise, names.getOrDefault(enterprise, ""), token));
            digests.put(enterprise, Digests.bytes(token.value()));
        }
        answers.makeLinks(jurisdiction, id, digests);
        book.say(new LinksMade(jurisdiction, id, caller.actor(), now, links.size()));
        return links;
    }

    /** Takes no more answers and cuts those that were given loose from whoever gave them. */
    public void close(JurisdictionId jurisdiction, SurveyId id, Actor by) {
        Instant now = book.now();
        SurveyView before = book.held(jurisdiction, id);
        Lifecycle.require(before.state(), Move.CLOSE);
        answers.cutLoose(jurisdiction, id);
        surveys.close(jurisdiction, id, now);
        String sheets = String.join("\n", answers.lines(jurisdiction, id));
        book.say(new SurveyClosed(
                jurisdiction, id, by, now, before.invited(), before.answered(), Digests.sha256(sheets)));
    }
}
