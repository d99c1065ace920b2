package bihuan.demo.application;

import bihuan.demo.application.Cast.Handler;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.organisation.Organisation;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import bihuan.packs.PackContent;
import bihuan.surveys.Answering;
import bihuan.surveys.Answering.Way;
import bihuan.surveys.Dimension;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.Questionnaires;
import bihuan.surveys.Results;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.Surveys;
import bihuan.surveys.Surveys.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two surveys of the invented city, unless it has any: one about the last quarter with its results, one that is open. They are played
 * after the year, for the seed of a draw comes from a seal, and nothing is sealed before it is committed; for the same reason these
 * seals are younger than the draws that the invented people made with them.
 */
@Component
class SurveyRounds {
    private static final int UNITS = 12;
    private static final int MOST_ATTEMPTS = 300;

    private final Doors doors;
    private final CastCall castCall;
    private final TransactionOperations transaction;
    private final SurveyPaper paper;

    SurveyRounds(Doors doors, CastCall castCall, TransactionOperations transaction, JsonMapper json) {
        this.doors = doors;
        this.castCall = castCall;
        this.transaction = transaction;
        this.paper = SurveyPaper.read(json);
    }

    /** What is walked through. */
    @Component
    record Doors(
            Organisation organisation,
            Questionnaires questionnaires,
            Surveys surveys,
            Answering answering,
            Results results,
            Ledger ledger) {}

    /**
     * Who asks, and what is answered.
     *
     * @param seed of the pack
     */
    private record Asking(Caller maker, List<Handler> units, SurveyAnswers answers, long seed) {}

    /** Plays both, if there is somebody to ask and somebody to be asked. */
    void play(PackContent pack, Instant now) {
        Optional<Cast> cast = castCall.of(pack);
        Optional<Caller> leader = castCall.first(pack, Role.LEADER);
        if (cast.isEmpty() || leader.isEmpty() || isAskingAlready(cast.get().dispatcher())) {
            return;
        }
        List<Handler> units = busiest(pack, cast.get());
        Asking asking = new Asking(
                cast.get().dispatcher(),
                units,
                new SurveyAnswers(paper, cast.get()),
                pack.head().seed());
        Round last = lastQuarter(now.minus(Duration.ofDays(40)));
        Round present = present(now.minus(Duration.ofDays(5)));
        QuestionnaireId questionnaire = at(last.from(), () -> written(asking));
        SurveyId finished = play(last, questionnaire, asking);
        at(last.until(), () -> doors.surveys().close(asking.maker(), finished));
        at(
                last.until().plus(Duration.ofDays(2)),
                () -> doors.results().publish(leader.get(), finished, Set.of(), null));
        play(present, questionnaire, asking);
    }

    /** The departments that usually handle most categories. */
    private List<Handler> busiest(PackContent pack, Cast cast) {
        Map<String, Long> categories = pack.categories().stream()
                .flatMap(it -> pack.usualUnit(it.code(), "").stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return doors.organisation().units(pack.head().jurisdiction()).stream()
                .filter(it -> it.kind() == UnitKind.DEPARTMENT)
                .map(UnitView::code)
                .filter(cast.handlers()::containsKey)
                .sorted(Comparator.comparing((String code) -> -categories.getOrDefault(code, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(UNITS)
                .map(code -> Objects.requireNonNull(cast.handlers().get(code)))
                .toList();
    }

    private boolean isAskingAlready(Caller maker) {
        return !doors.surveys().list(maker, Set.of(), null, null, 1).items().isEmpty();
    }

    private QuestionnaireId written(Asking asking) {
        QuestionnaireId id = doors.questionnaires()
                .begin(asking.maker(), paper.title(), paper.content())
                .id();
        doors.questionnaires().publish(asking.maker(), id, null);
        return id;
    }

    private static Round lastQuarter(Instant from) {
        return new Round(
                "请您就上一季度打过交道的单位说说实际感受。",
                "澜川市企业服务评估中心(演示)",
                from,
                quarter(from).minusMonths(3),
                Dimension.INDUSTRY,
                150,
                0.7);
    }

    private static Round present(Instant from) {
        return new Round("约需三分钟。您的回答只以汇总形式公布。", null, from, quarter(from), Dimension.SIZE, 90, 0.35);
    }

    /**
     * A survey that is asked for 21 days.
     *
     * @param from when it is made
     * @param first the first day of the quarter that it is about
     * @param answering which part of those who are asked answer
     */
    private record Round(
            String purpose,
            @Nullable String conductedBy,
            Instant from,
            LocalDate first,
            Dimension by,
            int size,
            double answering) {
        String title() {
            return "%d年第%d季度企业办事体验调查".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
        }

        Instant until() {
            return from.plus(Duration.ofDays(21));
        }

        SurveyPlan plan(QuestionnaireId questionnaire, List<Handler> units) {
            return new SurveyPlan(
                    title(),
                    purpose,
                    conductedBy,
                    first,
                    first.plusMonths(3).minusDays(1),
                    questionnaire,
                    1,
                    units.stream().map(Handler::unit).toList(),
                    Set.of(by),
                    false,
                    size,
                    2,
                    List.of(),
                    until());
        }
    }

    private static LocalDate quarter(Instant at) {
        LocalDate day = at.atZone(Moment.ZONE).toLocalDate();
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    /** From the plan until so many have answered within four days. */
    private SurveyId play(Round round, QuestionnaireId questionnaire, Asking asking) {
        Caller maker = asking.maker();
        SurveyId id = at(round.from(), () -> {
            SurveyId made = doors.surveys()
                    .make(maker, round.plan(questionnaire, asking.units()))
                    .id();
            doors.surveys().publish(maker, made, null);
            return made;
        });
        seal(asking.maker().jurisdiction(), id);
        Instant opened = round.from().plus(Duration.ofHours(1));
        List<Link> links = at(opened, () -> {
            doors.surveys().open(maker, id);
            return doors.surveys().links(maker, id);
        });
        transaction.executeWithoutResult(status -> links.forEach(link -> {
            Chance chance = Chance.of(asking.seed(), round.title() + link.name());
            if (chance.happens(round.answering())) {
                Instant at = opened.plusSeconds(chance.upTo(96 * 3600));
                Moment.at(at, () -> answered(asking, link, chance));
            }
        }));
        return id;
    }

    private int answered(Asking asking, Link link, Chance chance) {
        Caller enterprise = Caller.anonymous(asking.maker().jurisdiction());
        Way way = new Way.ByToken(link.token());
        var form = doors.answering().form(enterprise, way);
        return doors.answering()
                .answer(enterprise, way, asking.answers().of(form, chance))
                .replies()
                .size();
    }

    private <T> T at(Instant instant, Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> Moment.<T, RuntimeException>at(instant, act::get)));
    }

    /** Nothing is sealed while a transaction runs that began before, such as a job's; it ends soon. */
    private void seal(JurisdictionId city, SurveyId id) {
        for (int attempts = 1; ; attempts++) {
            doors.ledger().sealNow();
            try {
                doors.ledger().receipt(city, "survey:" + id.value(), "surveys.SurveyPublished");
                return;
            } catch (Refusal notYet) {
                if (attempts == MOST_ATTEMPTS) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
