package bihuan.surveys.domain;

import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyPlan.Quota;
import bihuan.surveys.SurveyRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a plan may be. */
public final class PlanCheck {
    /** More strata than these say less than fewer would. */
    public static final int MOST_STRATA = 200;

    /** The largest sample, and the largest quota of a stratum. */
    public static final int LARGEST = 5000;

    private static final int MOST_UNITS = 50;
    private static final int TITLE = 80;
    private static final int PURPOSE = 500;
    private static final int YEARS = 3;
    private static final Duration LONGEST = Duration.ofDays(366);

    private PlanCheck() {}

    /**
     * The plan with its words trimmed and its units once each.
     *
     * @param asked what its version of the questionnaire asks
     * @param exists whether there is such a unit
     */
    public static SurveyPlan of(SurveyPlan plan, QuestionnaireContent asked, Predicate<UnitId> exists, Instant now) {
        if (plan.periodEnd().isBefore(plan.periodStart())
                || plan.periodEnd().isAfter(plan.periodStart().plusYears(YEARS))) {
            throw Refusal.of(SurveyRefusal.BAD_PERIOD).at("/periodEnd");
        }
        requireEnd(plan, now);
        requireQuotas(plan.quotas());
        return new SurveyPlan(
                title(plan.title()),
                Wording.optional(plan.purpose(), PURPOSE, "/purpose"),
                Wording.optional(plan.conductedBy(), TITLE, "/conductedBy"),
                plan.periodStart(),
                plan.periodEnd(),
                plan.questionnaire(),
                plan.version(),
                units(plan.units(), asked, exists),
                plan.dimensions(),
                plan.monitoredOnly(),
                plan.size(),
                plan.least(),
                plan.quotas(),
                plan.closesAt());
    }

    /** A title, of a survey or of a questionnaire. */
    public static String title(String title) {
        return Wording.required(title, TITLE, "/title");
    }

    /** The end lies ahead. */
    public static void requireEnd(SurveyPlan plan, Instant now) {
        if (!plan.closesAt().isAfter(now) || plan.closesAt().isAfter(now.plus(LONGEST))) {
            throw Refusal.of(SurveyRefusal.BAD_END).at("/closesAt");
        }
    }

    private static List<UnitId> units(List<UnitId> units, QuestionnaireContent asked, Predicate<UnitId> exists) {
        List<UnitId> distinct = units.stream().distinct().toList();
        if (asked.asksAboutUnits() == distinct.isEmpty()) {
            throw Refusal.of(distinct.isEmpty() ? SurveyRefusal.UNITS_NEEDED : SurveyRefusal.UNITS_NOT_ASKED)
                    .at("/units");
        }
        if (distinct.size() > MOST_UNITS) {
            throw Refusal.of(SurveyRefusal.TOO_MANY_UNITS).at("/units").with("most", MOST_UNITS);
        }
        for (int at = 0; at < distinct.size(); at++) {
            if (!exists.test(distinct.get(at))) {
                throw Refusal.of(SurveyRefusal.NO_SUCH_UNIT).at("/units/" + at);
            }
        }
        return distinct;
    }

    private static void requireQuotas(List<Quota> quotas) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < quotas.size(); at++) {
            Quota quota = quotas.get(at);
            boolean right = quota.quota() >= 0
                    && quota.quota() <= LARGEST
                    && quota.stratum().matches("[A-Z?*]/[A-Z?*]{1,6}/[0-9a-f?*-]{1,36}")
                    && seen.add(quota.stratum());
            if (!right) {
                throw Refusal.of(SurveyRefusal.BAD_QUOTA).at("/quotas/" + at).with("most", LARGEST);
            }
        }
    }
}
