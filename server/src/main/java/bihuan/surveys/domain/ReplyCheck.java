package bihuan.surveys.domain;

import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.Reply;
import bihuan.surveys.SurveyRefusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an enterprise may answer: only what was asked, each once, and what is required. */
public final class ReplyCheck {
    /** How many units one enterprise rates at most: whom it really dealt with. */
    public static final int MOST_RATED = 5;

    private static final int SCALE = 5;
    private static final int TEXT = 1000;
    private static final double LARGEST = 1e12;

    private final QuestionnaireContent asked;
    private final Map<String, Question> questions;
    private final Set<UnitId> units;

    /** @param units about which the survey asks */
    public ReplyCheck(QuestionnaireContent asked, Collection<UnitId> units) {
        this.asked = asked;
        this.questions = asked.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        this.units = Set.copyOf(units);
    }

    /**
     * The answers in a fixed order, so that the same answers are the same bytes: by unit, then as they are asked.
     *
     * @throws Refusal with a pointer below {@code /replies}
     */
    public List<Reply> of(List<Reply> replies) {
        if (replies.isEmpty()) {
            throw Refusal.of(SurveyRefusal.NOTHING_ANSWERED).at("/replies");
        }
        Set<Object> seen = new HashSet<>();
        List<Reply> clean = new ArrayList<>();
        for (Reply reply : replies) {
            String at = "/replies/" + clean.size();
            Question question = questions.get(reply.question());
            if (question == null) {
                throw Refusal.of(SurveyRefusal.UNKNOWN_QUESTION).at(at + "/question");
            }
            requireUnit(question, reply, at);
            if (!seen.add(List.of(question.code(), unit(reply)))) {
                throw Refusal.of(SurveyRefusal.ANSWERED_TWICE).at(at);
            }
            clean.add(value(question, reply, at));
        }
        requireAll(clean);
        List<Question> order = asked.questions();
        clean.sort(Comparator.comparing(ReplyCheck::unit)
                .thenComparing(it -> order.indexOf(questions.get(it.question()))));
        return List.copyOf(clean);
    }

    private static String unit(Reply reply) {
        return reply.unit() == null ? "" : reply.unit().value().toString();
    }

    private void requireUnit(Question question, Reply reply, String at) {
        boolean right = question.about() == About.UNIT
                ? reply.unit() != null && units.contains(reply.unit())
                : reply.unit() == null;
        if (!right) {
            throw Refusal.of(SurveyRefusal.UNIT_DOES_NOT_FIT).at(at + "/unit");
        }
    }

    private static Reply value(Question question, Reply reply, String at) {
        boolean alone = java.util.stream.Stream.of(reply.scale(), reply.choice(), reply.number(), reply.text())
                        .filter(Objects::nonNull)
                        .count()
                == 1;
        boolean fits = alone
                && switch (question.kind()) {
                    case SCALE -> reply.scale() != null && reply.scale() >= 1 && reply.scale() <= SCALE;
                    case CHOICE ->
                        question.choices().stream().anyMatch(it -> it.code().equals(reply.choice()));
                    case NUMBER -> reply.number() != null && isWithin(question, reply.number());
                    case TEXT -> reply.text() != null;
                };
        if (!fits) {
            throw Refusal.of(SurveyRefusal.ANSWER_DOES_NOT_FIT).at(at);
        }
        return reply.text() == null
                ? reply
                : new Reply(
                        reply.question(), null, null, null, null, Wording.required(reply.text(), TEXT, at + "/text"));
    }

    private static boolean isWithin(Question question, double number) {
        return Math.abs(number) <= LARGEST
                && (question.least() == null || number >= question.least())
                && (question.most() == null || number <= question.most());
    }

    private void requireAll(List<Reply> replies) {
        Set<UnitId> rated =
                replies.stream().map(Reply::unit).filter(Objects::nonNull).collect(Collectors.toSet());
        if (rated.size() > MOST_RATED) {
            throw Refusal.of(SurveyRefusal.TOO_MANY_RATED).at("/replies").with("most", MOST_RATED);
        }
        for (Question question : asked.questions()) {
            long given = replies.stream()
                    .filter(it -> it.question().equals(question.code()))
                    .count();
            long wanted = question.about() == About.UNIT ? rated.size() : 1;
            if (question.required() && given < wanted) {
                throw Refusal.of(SurveyRefusal.ANSWER_MISSING)
                        .at("/replies")
                        .with("zh", question.zh())
                        .with("en", question.en());
            }
        }
    }
}
