package bihuan.surveys.application;

import bihuan.enterprises.Enterprises;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.surveys.AnswerForm;
import bihuan.surveys.Answering;
import bihuan.surveys.Reply;
import bihuan.surveys.SurveyEvent.AnswerTakenBack;
import bihuan.surveys.SurveyEvent.SurveyAnswered;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import bihuan.surveys.domain.Digests;
import bihuan.surveys.domain.ReplyCheck;
import bihuan.surveys.persistence.AnswerStore;
import bihuan.surveys.persistence.AnswerStore.Invited;
import bihuan.surveys.persistence.SurveyStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers. The ledger hears that somebody answered, as a reporter without a name. */
@Service
@Transactional
class AnswerDesk implements Answering {
    private final AnswerStore answers;
    private final SurveyStore surveys;
    private final Book book;
    private final Organisation organisation;
    private final Enterprises enterprises;

    AnswerDesk(
            AnswerStore answers, SurveyStore surveys, Book book, Organisation organisation, Enterprises enterprises) {
        this.answers = answers;
        this.surveys = surveys;
        this.book = book;
        this.organisation = organisation;
        this.enterprises = enterprises;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnswerForm.Row> waiting(Caller caller) {
        return caller.enterprise() == null
                ? List.of()
                : answers.waiting(caller.jurisdiction(), caller.enterprise(), book.now());
    }

    @Override
    @Transactional(readOnly = true)
    public AnswerForm form(Caller caller, Way way) {
        Invited who = invited(caller, way);
        SurveyView survey = surveys.find(caller.jurisdiction(), who.survey())
                .filter(this::takesAnswers)
                .orElseThrow(AnswerDesk::unknown);
        return form(caller.jurisdiction(), survey, who);
    }

    @Override
    public AnswerForm answer(Caller caller, Way way, List<Reply> replies) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Invited who = invited(caller, way);
        SurveyView survey = held(caller, who);
        SurveyPlan plan = survey.plan();
        List<Reply> checked = new ReplyCheck(book.content(jurisdiction, plan), plan.units()).of(replies);
        List<Reply> before = answers.replies(jurisdiction, who);
        if (!checked.equals(before)) {
            answers.put(jurisdiction, who, checked);
            book.say(new SurveyAnswered(jurisdiction, who.survey(), Actor.reporter(), book.now(), !before.isEmpty()));
        }
        return form(jurisdiction, survey, who);
    }

    @Override
    public AnswerForm takeBack(Caller caller, Way way) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Invited who = invited(caller, way);
        SurveyView survey = held(caller, who);
        if (!answers.replies(jurisdiction, who).isEmpty()) {
            answers.remove(jurisdiction, who);
            book.say(new AnswerTakenBack(jurisdiction, who.survey(), Actor.reporter(), book.now()));
        }
        return form(jurisdiction, survey, who);
    }

    private Invited invited(Caller caller, Way way) {
        Optional<Invited> who = switch (way) {
            case Way.ByToken it ->
                answers.byToken(caller.jurisdiction(), Digests.bytes(it.token().value()));
            case Way.AsEnterprise it ->
                Optional.ofNullable(caller.enterprise())
                        .map(enterprise -> new Invited(it.survey(), enterprise))
                        .filter(one -> answers.isInvited(caller.jurisdiction(), one));
        };
        return who.orElseThrow(AnswerDesk::unknown);
    }

    /** The survey, which nobody closes until the answer is there. */
    private SurveyView held(Caller caller, Invited who) {
        SurveyView survey = surveys.share(caller.jurisdiction(), who.survey())
                .filter(this::takesAnswers)
                .orElseThrow(AnswerDesk::unknown);
        if (caller.actor().kind() == Actor.Kind.OFFICIAL) {
            throw Refusal.of(SurveyRefusal.OFFICIALS_DO_NOT_ANSWER);
        }
        return survey;
    }

    private boolean takesAnswers(SurveyView survey) {
        return survey.state() == SurveyState.OPEN && survey.plan().closesAt().isAfter(book.now());
    }

    private AnswerForm form(JurisdictionId jurisdiction, SurveyView survey, Invited who) {
        SurveyPlan plan = survey.plan();
        return new AnswerForm(
                survey.id(),
                plan.title(),
                plan.purpose(),
                plan.conductedBy(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.closesAt(),
                enterprises.named(jurisdiction, List.of(who.enterprise())).getOrDefault(who.enterprise(), ""),
                book.content(jurisdiction, plan),
                plan.units().stream().map(it -> unit(jurisdiction, it)).toList(),
                ReplyCheck.MOST_RATED,
                answers.replies(jurisdiction, who));
    }

    private AnswerForm.Unit unit(JurisdictionId jurisdiction, UnitId id) {
        return organisation
                .unit(jurisdiction, id)
                .map(it -> new AnswerForm.Unit(id, it.shortName(), it.nameEn()))
                .orElseGet(() -> new AnswerForm.Unit(id, "", null));
    }

    private static Refusal unknown() {
        return Refusal.of(SurveyRefusal.NO_SUCH_INVITATION);
    }
}
