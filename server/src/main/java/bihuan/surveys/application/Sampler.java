package bihuan.surveys.application;

import bihuan.enterprises.Industry;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.surveys.SampleView;
import bihuan.surveys.Stratum;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyPlan.Quota;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import bihuan.surveys.domain.Allocation;
import bihuan.surveys.domain.Drawing;
import bihuan.surveys.domain.Drawing.Member;
import bihuan.surveys.domain.Drawing.Sample;
import bihuan.surveys.domain.Estimation;
import bihuan.surveys.domain.Estimation.Answered;
import bihuan.surveys.domain.PlanCheck;
import bihuan.surveys.domain.Quarter;
import bihuan.surveys.persistence.SampleStore;
import bihuan.surveys.persistence.SampleStore.Available;
import bihuan.surveys.persistence.SampleStore.Fixed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Frames, quotas and the draw: who is asked. */
@Component
class Sampler {
    private final SampleStore store;
    private final SurveyRules.Decided rules;

    Sampler(SampleStore store, SurveyRules.Decided rules) {
        this.store = store;
        this.rules = rules;
    }

    /** What a draw comes to. */
    record Draw(String quarter, int limit, Sample sample) {}

    /** A frame that is fixed. */
    record Frame(String digest, int population, List<Quota> quotas) {}

    /** Copies the register and decides how many of each stratum are asked. */
    Frame fix(JurisdictionId jurisdiction, SurveyId id, SurveyPlan plan) {
        List<Member> frame = store.fixFrame(jurisdiction, id, plan);
        if (frame.isEmpty()) {
            throw Refusal.of(SurveyRefusal.EMPTY_FRAME);
        }
        Map<String, Long> populations =
                frame.stream().collect(Collectors.groupingBy(Member::stratum, TreeMap::new, Collectors.counting()));
        if (populations.size() > PlanCheck.MOST_STRATA) {
            throw Refusal.of(SurveyRefusal.TOO_MANY_STRATA)
                    .with("strata", populations.size())
                    .with("most", PlanCheck.MOST_STRATA);
        }
        SortedMap<String, Integer> quotas = quotas(plan, populations);
        store.addStrata(jurisdiction, id, populations, quotas);
        return new Frame(
                Drawing.digest(frame),
                frame.size(),
                quotas.entrySet().stream()
                        .map(it -> new Quota(it.getKey(), it.getValue()))
                        .toList());
    }

    /** In proportion, but for the strata whose quota was decided. */
    private static SortedMap<String, Integer> quotas(SurveyPlan plan, Map<String, Long> populations) {
        SortedMap<String, Integer> quotas = Allocation.of(populations, plan.size(), plan.least());
        for (Quota decided : plan.quotas()) {
            Long population = populations.get(decided.stratum());
            if (population != null) {
                quotas.put(decided.stratum(), (int) Math.min(decided.quota(), population));
            }
        }
        return quotas;
    }

    /** Draws with the seed; whoever was asked often enough this quarter is replaced. */
    Draw draw(JurisdictionId jurisdiction, SurveyId id, String seed, Instant at) {
        String quarter = quarter(at);
        int limit = rules.requestsPerQuarter(jurisdiction, at);
        Set<EnterpriseId> atLimit = store.atLimit(jurisdiction, quarter, limit);
        Map<String, Integer> quotas =
                store.strata(jurisdiction, id).stream().collect(Collectors.toMap(Fixed::stratum, Fixed::quota));
        Sample sample = Drawing.draw(seed, store.frame(jurisdiction, id), quotas, atLimit);
        if (sample.drawn().isEmpty()) {
            throw Refusal.of(SurveyRefusal.NOBODY_LEFT);
        }
        store.invite(jurisdiction, id, quarter, sample.drawn(), sample.steppedOver());
        return new Draw(quarter, limit, sample);
    }

    /** Whom it would ask, or asks. */
    SampleView view(JurisdictionId jurisdiction, SurveyView survey, Instant now) {
        Instant asked = survey.openedAt() == null ? now : survey.openedAt();
        String quarter = quarter(asked);
        int limit = rules.requestsPerQuarter(jurisdiction, asked);
        List<SampleView.Row> rows = switch (survey.state()) {
            case DRAFT -> preview(jurisdiction, survey.plan(), quarter, limit);
            case PUBLISHED -> fixed(jurisdiction, survey, store.atLimit(jurisdiction, survey.id(), quarter, limit));
            case OPEN, CLOSED, REPORTED -> fixed(jurisdiction, survey, Map.of());
        };
        return new SampleView(quarter, limit, survey.openedAt() != null, rows);
    }

    private List<SampleView.Row> preview(JurisdictionId jurisdiction, SurveyPlan plan, String quarter, int limit) {
        List<Available> strata = store.preview(jurisdiction, plan, quarter, limit);
        Map<String, Long> populations =
                strata.stream().collect(Collectors.toMap(Available::stratum, it -> (long) it.population()));
        Map<String, Integer> quotas = quotas(plan, populations);
        return strata.stream()
                .map(it -> row(
                        new Fixed(it.stratum(), it.population(), quotas.getOrDefault(it.stratum(), 0), 0, 0, 0),
                        it.atLimit(),
                        null))
                .toList();
    }

    private List<SampleView.Row> fixed(JurisdictionId jurisdiction, SurveyView survey, Map<String, Integer> atLimit) {
        List<Fixed> strata = store.strata(jurisdiction, survey.id());
        boolean over = survey.state() == SurveyState.CLOSED || survey.state() == SurveyState.REPORTED;
        Estimation estimation = Estimation.of(strata.stream()
                .map(it -> new Answered(it.population(), it.answered()))
                .toList());
        List<SampleView.Row> rows = new ArrayList<>();
        for (Fixed stratum : strata) {
            Double weight = over ? estimation.weight(rows.size()) : null;
            rows.add(row(stratum, atLimit.getOrDefault(stratum.stratum(), 0), weight));
        }
        return rows;
    }

    private static SampleView.Row row(Fixed it, int atLimit, @Nullable Double weight) {
        String section = Stratum.of(it.stratum()).industry();
        Industry industry = Industry.known(section) ? new Industry(section) : null;
        return new SampleView.Row(
                it.stratum(),
                industry == null ? null : industry.nameZh(),
                industry == null ? null : industry.nameEn(),
                it.population(),
                atLimit,
                it.quota(),
                it.invited(),
                it.steppedOver(),
                it.answered(),
                weight);
    }

    private static String quarter(Instant at) {
        return Quarter.of(at.atZone(Moment.ZONE).toLocalDate());
    }
}
