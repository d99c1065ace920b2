package bihuan.surveys.domain;

import bihuan.kernel.UnitId;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.Question.Kind;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.Reply;
import bihuan.surveys.ResultLine;
import bihuan.surveys.domain.Estimation.Answered;
import bihuan.surveys.domain.Estimation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of answers: a score per topic and unit, the share of each choice, the mean of each number. An enterprise counts once in
 * a figure: the mean of what it said about the same topic.
 */
public final class Scoring {
    private static final double HUNDRED = 100;

    private final Estimation estimation;
    private final List<List<Sheet>> sheets;
    private final int least;

    /** What one enterprise answered. */
    public record Sheet(String stratum, List<Reply> replies) {
        public Sheet {
            replies = List.copyOf(replies);
        }
    }

    /** A stratum of the frame. */
    public record Layer(String stratum, long population) {}

    /** @param least fewer answers than these are not shown */
    public Scoring(List<Layer> layers, List<Sheet> answers, int least) {
        this.least = least;
        this.sheets = layers.stream()
                .map(layer -> answers.stream()
                        .filter(it -> it.stratum().equals(layer.stratum()))
                        .toList())
                .toList();
        List<Answered> strata = new ArrayList<>();
        for (int place = 0; place < layers.size(); place++) {
            strata.add(new Answered(
                    layers.get(place).population(), sheets.get(place).size()));
        }
        this.estimation = Estimation.of(strata);
    }

    public Estimation estimation() {
        return estimation;
    }

    /**
     * All figures: each topic for the city and then for each unit, then choices and numbers as they are asked.
     *
     * @param without the codes of questions that are left out
     */
    public List<ResultLine> lines(QuestionnaireContent asked, List<UnitId> units, Set<String> without) {
        List<Question> questions = asked.questions().stream()
                .filter(it -> !without.contains(it.code()))
                .toList();
        Stream<ResultLine> topics = asked.topics().stream().flatMap(topic -> topic(topic, questions, units));
        Stream<ResultLine> choices = questions.stream()
                .filter(it -> it.kind() == Kind.CHOICE)
                .flatMap(question -> question.choices().stream().map(choice -> share(question, choice)));
        Stream<ResultLine> numbers =
                questions.stream().filter(it -> it.kind() == Kind.NUMBER).map(this::number);
        return Stream.of(topics, choices, numbers).flatMap(Function.identity()).toList();
    }

    private Stream<ResultLine> topic(QuestionnaireContent.Topic topic, List<Question> questions, List<UnitId> units) {
        List<Question> scales =
                questions.stream().filter(it -> topic.code().equals(it.topic())).toList();
        if (scales.isEmpty()) {
            return Stream.empty();
        }
        Set<String> codes = codes(scales.stream());
        Set<String> aboutUnits = codes(scales.stream().filter(it -> it.about() == About.UNIT));
        Stream<ResultLine> city = Stream.of(score(topic, null, sheet -> score(sheet, codes, null)));
        Stream<ResultLine> each = aboutUnits.isEmpty()
                ? Stream.empty()
                : units.stream().map(unit -> score(topic, unit, sheet -> score(sheet, aboutUnits, unit)));
        return Stream.concat(city, each);
    }

    private static Set<String> codes(Stream<Question> questions) {
        return questions.map(Question::code).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** From 0 to 100, {@code null} if the sheet says nothing about it. */
    private static @Nullable Double score(Sheet sheet, Set<String> codes, @Nullable UnitId unit) {
        List<Integer> values = sheet.replies().stream()
                .filter(it -> codes.contains(it.question()) && (unit == null || unit.equals(it.unit())))
                .map(Reply::scale)
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty()
                ? null
                : (values.stream().mapToInt(it -> it).sum() / (double) values.size() - 1) / 4 * HUNDRED;
    }

    private ResultLine score(
            QuestionnaireContent.Topic topic, @Nullable UnitId unit, Function<Sheet, @Nullable Double> value) {
        Estimate estimate = estimation.bounded(values(value), 0, HUNDRED);
        return line(ResultLine.Kind.TOPIC, unit, topic.code(), null, topic.zh(), topic.en(), estimate);
    }

    private ResultLine share(Question question, Question.Choice choice) {
        Estimate estimate = estimation.bounded(
                values(sheet -> sheet.replies().stream()
                        .filter(it -> it.question().equals(question.code()))
                        .map(it -> choice.code().equals(it.choice()) ? HUNDRED : 0.0)
                        .findFirst()
                        .orElse(null)),
                0,
                HUNDRED);
        return line(ResultLine.Kind.CHOICE, null, question.code(), choice.code(), choice.zh(), choice.en(), estimate);
    }

    private ResultLine number(Question question) {
        Estimate estimate = estimation.mean(values(sheet -> sheet.replies().stream()
                .filter(it -> it.question().equals(question.code()))
                .map(Reply::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)));
        return line(ResultLine.Kind.NUMBER, null, question.code(), null, question.zh(), question.en(), estimate);
    }

    private List<List<Double>> values(Function<Sheet, @Nullable Double> value) {
        return sheets.stream()
                .map(stratum ->
                        stratum.stream().map(value).filter(Objects::nonNull).toList())
                .toList();
    }

    private ResultLine line(
            ResultLine.Kind kind,
            @Nullable UnitId unit,
            String code,
            @Nullable String choice,
            String zh,
            String en,
            @Nullable Estimate estimate) {
        if (estimate == null || estimate.answers() < least) {
            return new ResultLine(kind, unit, code, choice, zh, en, null, null, null, null, null);
        }
        return new ResultLine(
                kind,
                unit,
                code,
                choice,
                zh,
                en,
                rounded(estimate.mean()),
                rounded(estimate.standardError()),
                rounded(estimate.low()),
                rounded(estimate.high()),
                estimate.answers());
    }

    /** Two decimals: more would pretend. */
    private static double rounded(double value) {
        return Math.round(value * HUNDRED) / HUNDRED;
    }
}
