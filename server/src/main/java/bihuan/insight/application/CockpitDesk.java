package bihuan.insight.application;

import bihuan.insight.Cockpit;
import bihuan.insight.CockpitView;
import bihuan.insight.InsightRefusal;
import bihuan.issues.MeasurePeriod;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with what was computed within the last minute, or computes it. */
@Service
class CockpitDesk implements Cockpit {
    private static final Duration GOOD = Duration.ofMinutes(1);
    private static final int PERIODS = 50;

    private final CockpitWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<Question, CockpitView> remembered = new Remembered<>(GOOD, PERIODS);

    CockpitDesk(CockpitWork work, TransactionTemplate transaction, Clock clock) {
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Question(JurisdictionId jurisdiction, MeasurePeriod period) {}

    @Override
    public CockpitView of(JurisdictionId jurisdiction, MeasurePeriod period) {
        if (period.first().getDayOfMonth() != 1 || period.last().plusDays(1).getDayOfMonth() != 1) {
            throw Refusal.of(InsightRefusal.WHOLE_MONTHS).at("/period");
        }
        Instant now = clock.instant();
        return remembered.get(new Question(jurisdiction, period), now, question -> compute(question, now));
    }

    private CockpitView compute(Question question, Instant now) {
        return transaction.execute(status -> work.compute(question.jurisdiction(), question.period(), now));
    }
}
