package bihuan.surveys.domain;

import bihuan.kernel.Refusal;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.Question.Choice;
import bihuan.surveys.Question.Kind;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.QuestionnaireContent.Topic;
import bihuan.surveys.SurveyRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a questionnaire may be: each question whole, in both languages, every code once. */
public final class QuestionnaireCheck {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int TOPICS = 20;
    private static final int QUESTIONS = 60;
    private static final int FEWEST_CHOICES = 2;
    private static final int CHOICES = 20;
    private static final int WORDS = 200;
    private static final int WORDS_EN = 400;
    private static final double LARGEST = 1e12;

    private QuestionnaireCheck() {}

    /**
     * The content with its words trimmed.
     *
     * @throws Refusal with the pointer of the first thing that is wrong, below {@code /topics} or {@code /questions}
     */
    public static QuestionnaireContent of(QuestionnaireContent content) {
        return new QuestionnaireContent(topics(content.topics()), questions(content));
    }

    /** Whether it can be published: something is asked. */
    public static void requirePublishable(QuestionnaireContent content) {
        if (content.questions().isEmpty()) {
            throw Refusal.of(SurveyRefusal.NOTHING_ASKED);
        }
    }

    private static List<Topic> topics(List<Topic> topics) {
        if (topics.size() > TOPICS) {
            throw Refusal.of(SurveyRefusal.TOO_MANY_TOPICS).at("/topics").with("most", TOPICS);
        }
        Set<String> codes = new HashSet<>();
        List<Topic> clean = new ArrayList<>();
        for (Topic topic : topics) {
            String at = "/topics/" + clean.size();
            clean.add(new Topic(
                    code(topic.code(), codes, at + "/code"),
                    Wording.required(topic.zh(), WORDS, at + "/zh"),
                    Wording.required(topic.en(), WORDS_EN, at + "/en")));
        }
        return clean;
    }

    private static List<Question> questions(QuestionnaireContent content) {
        if (content.questions().size() > QUESTIONS) {
            throw Refusal.of(SurveyRefusal.TOO_MANY_QUESTIONS).at("/questions").with("most", QUESTIONS);
        }
        Set<String> topics = content.topics().stream().map(Topic::code).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        List<Question> clean = new ArrayList<>();
        for (Question question : content.questions()) {
            String at = "/questions/" + clean.size();
            clean.add(new Question(
                    code(question.code(), codes, at + "/code"),
                    question.kind(),
                    about(question, at),
                    topic(question, topics, at),
                    Wording.required(question.zh(), WORDS, at + "/zh"),
                    Wording.required(question.en(), WORDS_EN, at + "/en"),
                    question.required(),
                    choices(question, at),
                    limit(question, question.least(), at + "/least"),
                    limit(question, question.most(), at + "/most")));
            requireOrder(clean.getLast(), at);
        }
        return clean;
    }

    private static About about(Question question, String at) {
        if (question.about() == About.UNIT && question.kind() != Kind.SCALE) {
            throw Refusal.of(SurveyRefusal.ONLY_SCALES_ABOUT_UNITS).at(at + "/about");
        }
        return question.about();
    }

    private static @Nullable String topic(Question question, Set<String> topics, String at) {
        String topic = question.topic();
        if (question.kind() != Kind.SCALE) {
            if (topic != null) {
                throw Refusal.of(SurveyRefusal.TOPIC_NOT_HERE).at(at + "/topic");
            }
            return null;
        }
        if (topic == null || !topics.contains(topic)) {
            throw Refusal.of(SurveyRefusal.UNKNOWN_TOPIC).at(at + "/topic");
        }
        return topic;
    }

    private static List<Choice> choices(Question question, String at) {
        boolean wanted = question.kind() == Kind.CHOICE;
        int many = question.choices().size();
        if (wanted ? many < FEWEST_CHOICES || many > CHOICES : many > 0) {
            throw Refusal.of(SurveyRefusal.BAD_CHOICES)
                    .at(at + "/choices")
                    .with("least", FEWEST_CHOICES)
                    .with("most", CHOICES);
        }
        Set<String> codes = new HashSet<>();
        List<Choice> clean = new ArrayList<>();
        for (Choice choice : question.choices()) {
            String here = at + "/choices/" + clean.size();
            clean.add(new Choice(
                    code(choice.code(), codes, here + "/code"),
                    Wording.required(choice.zh(), WORDS, here + "/zh"),
                    Wording.required(choice.en(), WORDS_EN, here + "/en")));
        }
        return clean;
    }

    private static @Nullable Double limit(Question question, @Nullable Double limit, String at) {
        boolean right = limit == null || question.kind() == Kind.NUMBER && Math.abs(limit) <= LARGEST;
        if (!right) {
            throw Refusal.of(SurveyRefusal.BAD_LIMITS).at(at);
        }
        return limit;
    }

    private static void requireOrder(Question question, String at) {
        if (question.least() != null && question.most() != null && question.least() >= question.most()) {
            throw Refusal.of(SurveyRefusal.BAD_LIMITS).at(at + "/most");
        }
    }

    private static String code(String code, Set<String> taken, String at) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.of(SurveyRefusal.BAD_CODE).at(at);
        }
        if (!taken.add(code)) {
            throw Refusal.of(SurveyRefusal.CODE_TAKEN).at(at).with("code", code);
        }
        return code;
    }
}
