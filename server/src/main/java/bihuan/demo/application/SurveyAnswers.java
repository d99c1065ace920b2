package bihuan.demo.application;

import bihuan.demo.application.Cast.Handler;
import bihuan.kernel.UnitId;
import bihuan.surveys.AnswerForm;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an invented enterprise answers: it rates the one to three units with which it dealt, by their tempers and its own mood. */
final class SurveyAnswers {
    private static final int SCALE = 5;
    private static final double[] MATTERS = {34, 24, 18, 14, 10};

    private final SurveyPaper paper;
    private final Map<UnitId, Temper> tempers = new HashMap<>();

    SurveyAnswers(SurveyPaper paper, Cast cast) {
        this.paper = paper;
        for (Handler handler : cast.handlers().values()) {
            tempers.put(handler.unit(), handler.temper());
        }
    }

    List<Reply> of(AnswerForm form, Chance chance) {
        double mood = chance.between(-0.8, 0.8);
        Set<UnitId> dealtWith = dealtWith(form.units(), chance);
        List<Reply> replies = new ArrayList<>();
        for (Question question : form.content().questions()) {
            if (question.about() == About.UNIT) {
                dealtWith.forEach(unit -> replies.add(scale(question, unit, mood, chance)));
            } else if (question.required() || chance.happens(0.55)) {
                replies.add(about(question, mood, chance));
            }
        }
        return replies;
    }

    /** The units at the beginning more often: everybody meets some departments, hardly anybody others. */
    private static Set<UnitId> dealtWith(List<AnswerForm.Unit> units, Chance chance) {
        Set<UnitId> some = new LinkedHashSet<>();
        if (!units.isEmpty()) {
            double[] weights = new double[units.size()];
            for (int at = 0; at < weights.length; at++) {
                weights[at] = 1.0 / (at + 2);
            }
            int many = 1 + chance.upTo(3);
            for (int n = 0; n < many; n++) {
                some.add(chance.weighted(units, weights).id());
            }
        }
        return some;
    }

    private Reply about(Question question, double mood, Chance chance) {
        return switch (question.kind()) {
            case SCALE -> scale(question, null, mood, chance);
            case CHOICE -> choice(question, chance);
            case NUMBER -> new Reply(question.code(), null, null, null, (double) chance.count(1.8), null);
            case TEXT -> new Reply(question.code(), null, null, null, null, chance.oneOf(paper.advice()));
        };
    }

    private static Reply choice(Question question, Chance chance) {
        double[] weights = new double[question.choices().size()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = MATTERS[Math.min(at, MATTERS.length - 1)];
        }
        return new Reply(
                question.code(),
                null,
                null,
                chance.weighted(question.choices(), weights).code(),
                null,
                null);
    }

    private Reply scale(Question question, @Nullable UnitId unit, double mood, Chance chance) {
        Temper temper = unit == null ? null : tempers.get(unit);
        double usual = temper == null ? 3.7 : 0.2 + 4.6 * temper.quality();
        long value = Math.round(usual + mood + chance.between(-1, 1));
        return new Reply(question.code(), unit, (int) Math.clamp(value, 1, SCALE), null, null, null);
    }
}
