package bihuan.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code unique in its questionnaire, {@code [a-z][a-z0-9-]{0,29}}; answers and results name it
 * @param about whether it is asked once, or of each unit that the enterprise dealt with; only {@link Kind#SCALE} may be about units
 * @param topic the code of a topic, for {@link Kind#SCALE} and only for it
 * @param zh the words in Chinese, 1 to 200 characters when published
 * @param en the words in English, 1 to 400 characters when published
 * @param required whether an answer without it is refused; of questions about units, for each unit that is rated
 * @param choices 2 to 20 for {@link Kind#CHOICE}, empty for all others
 * @param least the smallest number that is taken, for {@link Kind#NUMBER} alone
 * @param most the largest
 */
public record Question(
        String code,
        Kind kind,
        About about,
        @Nullable String topic,
        String zh,
        String en,
        boolean required,
        List<Choice> choices,
        @Nullable Double least,
        @Nullable Double most) {
    public Question {
        choices = List.copyOf(choices);
    }

    /** What is answered. */
    public enum Kind {
        /** 量表: 1 (very poor) to 5 (very good). */
        SCALE,
        /** 单选: one of the choices. */
        CHOICE,
        /** 数字: a number. */
        NUMBER,
        /** 文字: up to 1000 characters. */
        TEXT
    }

    /** What is asked about. */
    public enum About {
        /** 全市: the city as a whole, or the enterprise itself. */
        CITY,
        /** 单位: each unit with which the enterprise dealt. */
        UNIT
    }

    /** One choice; {@code code} as that of a question. */
    public record Choice(String code, String zh, String en) {}
}
