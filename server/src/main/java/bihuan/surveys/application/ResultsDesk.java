package bihuan.surveys.application;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import bihuan.surveys.Question;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.ResultLine;
import bihuan.surveys.Results;
import bihuan.surveys.ResultsView;
import bihuan.surveys.SurveyEvent.ResultsPublished;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyView;
import bihuan.surveys.domain.Digests;
import bihuan.surveys.domain.Lifecycle;
import bihuan.surveys.domain.Lifecycle.Move;
import bihuan.surveys.domain.ResultTable;
import bihuan.surveys.domain.Scoring;
import bihuan.surveys.domain.Scoring.Layer;
import bihuan.surveys.domain.Scoring.Sheet;
import bihuan.surveys.domain.Wording;
import bihuan.surveys.persistence.AnswerStore;
import bihuan.surveys.persistence.SampleStore;
import bihuan.surveys.persistence.SurveyResultStore;
import bihuan.surveys.persistence.SurveyStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Computes results from the answers of nobody, publishes them, and corrects them beside what was published. */
@Service
@Transactional
class ResultsDesk implements Results {
    private static final int REASON = 500;

    private final Stores stores;
    private final SurveyRules.Decided rules;
    private final Book book;
    private final Organisation organisation;
    private final JsonMapper json;

    ResultsDesk(Stores stores, SurveyRules.Decided rules, Book book, Organisation organisation, JsonMapper json) {
        this.stores = stores;
        this.rules = rules;
        this.book = book;
        this.organisation = organisation;
        this.json = json;
    }

    /** Where results come from and go to. */
    @Component
    record Stores(SurveyStore surveys, SampleStore samples, AnswerStore answers, SurveyResultStore results) {}

    @Override
    @Transactional(readOnly = true)
    public List<ResultsView> versions(Caller caller, SurveyId id) {
        return stores.results()
                .versions(caller.jurisdiction(), book.seenBy(caller, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public ResultsView preview(Caller caller, SurveyId id, Set<String> without) {
        SurveyView survey = book.seenBy(caller, id);
        Lifecycle.require(survey.state(), Move.REPORT);
        return computed(caller.jurisdiction(), survey, without, book.now());
    }

    @Override
    public ResultsView publish(Caller caller, SurveyId id, Set<String> without, @Nullable String why) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        SurveyView survey = book.held(jurisdiction, id);
        Lifecycle.require(survey.state(), Move.REPORT);
        List<ResultsView> before = stores.results().versions(jurisdiction, id);
        String reason = Wording.optional(why, REASON, "/reason");
        if (!before.isEmpty() && reason == null) {
            throw Refusal.of(SurveyRefusal.CORRECTION_NEEDS_REASON).at("/reason");
        }
        Instant now = book.now();
        ResultsView computed = computed(jurisdiction, survey, without, now);
        if (!before.isEmpty() && before.getFirst().sha256().equals(computed.sha256())) {
            throw Refusal.of(SurveyRefusal.NOTHING_CHANGED);
        }
        ResultsView results = new ResultsView(
                before.size() + 1,
                computed.without(),
                before.isEmpty() ? null : reason,
                computed.invited(),
                computed.answered(),
                computed.leastAnswers(),
                computed.sha256(),
                now,
                computed.lines());
        stores.results().add(jurisdiction, id, results, caller.actor(), now);
        stores.surveys().report(jurisdiction, id);
        book.say(new ResultsPublished(
                jurisdiction,
                id,
                caller.actor(),
                now,
                results.version(),
                results.without(),
                results.sha256(),
                results.reason()));
        return results;
    }

    private ResultsView computed(JurisdictionId jurisdiction, SurveyView survey, Set<String> without, Instant now) {
        QuestionnaireContent asked = book.content(jurisdiction, survey.plan());
        requireKnown(asked, without);
        int least = rules.leastAnswers(jurisdiction, now);
        List<Layer> layers = stores.samples().strata(jurisdiction, survey.id()).stream()
                .map(it -> new Layer(it.stratum(), it.population()))
                .toList();
        List<Sheet> sheets = stores.answers().sheets(jurisdiction, survey.id());
        List<ResultLine> lines =
                new Scoring(layers, sheets, least).lines(asked, survey.plan().units(), without);
        return new ResultsView(
                0,
                without.stream().sorted().toList(),
                null,
                survey.invited(),
                sheets.size(),
                least,
                Digests.sha256(json.writeValueAsString(lines)),
                null,
                lines);
    }

    private static void requireKnown(QuestionnaireContent asked, Set<String> without) {
        Set<String> known = asked.questions().stream().map(Question::code).collect(Collectors.toSet());
        if (!known.containsAll(without)) {
            throw Refusal.of(SurveyRefusal.UNKNOWN_QUESTION).at("/without");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Said> words(Caller caller, SurveyId id) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        SurveyView survey = book.seenBy(caller, id);
        Lifecycle.require(survey.state(), Move.REPORT);
        List<Sheet> sheets = stores.answers().sheets(jurisdiction, id);
        if (sheets.size() < rules.leastAnswers(jurisdiction, book.now())) {
            return List.of();
        }
        return book.content(jurisdiction, survey.plan()).questions().stream()
                .filter(it -> it.kind() == Question.Kind.TEXT)
                .map(it -> new Said(it.code(), it.zh(), it.en(), words(sheets, it.code())))
                .toList();
    }

    /** In the order of their characters, so that the words of one sheet do not stand at the same place under each question. */
    private static List<String> words(List<Sheet> sheets, String question) {
        return sheets.stream()
                .flatMap(it -> it.replies().stream())
                .filter(it -> it.question().equals(question))
                .map(it -> it.text())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] table(Caller caller, SurveyId id, TableFormat format) {
        SurveyView survey = book.seenBy(caller, id);
        ResultsView latest = stores.results().versions(caller.jurisdiction(), id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(SurveyRefusal.NOT_NOW));
        ResultTable table = new ResultTable(
                survey.plan().title(),
                latest,
                book.content(caller.jurisdiction(), survey.plan()),
                unit -> organisation.nameOf(caller.jurisdiction(), unit));
        return format == TableFormat.CSV ? table.csv() : table.xlsx();
    }
}
