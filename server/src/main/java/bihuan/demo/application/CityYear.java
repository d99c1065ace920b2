package bihuan.demo.application;

import bihuan.assignments.Sweep;
import bihuan.calendar.Calendars;
import bihuan.calendar.WorkCalendar;
import bihuan.demo.persistence.PlayedStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.packs.PackContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the year: one step after the other, each in a savepoint, so that what is refused leaves nothing behind. */
@Component
class CityYear {
    private static final Logger LOG = LoggerFactory.getLogger(CityYear.class);
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final List<LocalTime> SWEEPS = List.of(
            LocalTime.of(8, 31),
            LocalTime.of(10, 0),
            LocalTime.of(11, 30),
            LocalTime.of(14, 30),
            LocalTime.of(16, 0),
            LocalTime.of(17, 29));

    private static final Set<Integer> STATISTICS_AT = Set.of(200, 1000, 4000, 12_000);

    private final City city;
    private final CastCall castCall;
    private final Calendars calendars;
    private final Sweep sweep;
    private final PlayedStore played;
    private final TransactionTemplate step;

    CityYear(
            City city,
            CastCall castCall,
            Calendars calendars,
            Sweep sweep,
            PlayedStore played,
            PlatformTransactionManager transactions) {
        this.city = city;
        this.castCall = castCall;
        this.calendars = calendars;
        this.sweep = sweep;
        this.played = played;
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What a performance came to.
     *
     * @param refused how often each refusal was met, by its key
     */
    record Outcome(int issues, int steps, Map<String, Integer> refused) {}

    /** Plays all days from {@code from} until the moment {@code until}, {@code perWorkingDay} new issues on an ordinary one. */
    Outcome play(PackContent pack, LocalDate from, Instant until, double perWorkingDay) {
        city.leads().watch(true);
        try {
            return castCall.of(pack)
                    .map(cast -> play(pack, cast, from, until, perWorkingDay))
                    .orElse(new Outcome(0, 0, Map.of()));
        } finally {
            city.leads().watch(false);
        }
    }

    private Outcome play(PackContent pack, Cast cast, LocalDate from, Instant until, double perWorkingDay) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        WorkCalendar calendar = calendars.of(jurisdiction);
        Agenda agenda = new Agenda();
        Play play = new Play(jurisdiction, city, cast, calendar, agenda);
        int issues = planArrivals(play, agenda, new Arrivals(pack.head().seed(), perWorkingDay), from, until);
        planSweeps(jurisdiction, calendar, agenda, from, until);
        city.assessing().plan(play, agenda, until);
        Map<String, Integer> refused = new TreeMap<>();
        int steps = 0;
        for (var entry = agenda.nextBefore(until); entry != null; entry = agenda.nextBefore(until)) {
            play.standAt(entry.at());
            perform(entry, refused);
            if (STATISTICS_AT.contains(++steps)) {
                played.takeStatistics();
            }
            if (steps % 5000 == 0) {
                LOG.info(
                        "The invented city lives on: {}",
                        entry.at().atZone(Moment.ZONE).toLocalDate());
            }
        }
        return new Outcome(issues, steps, refused);
    }

    private int planArrivals(Play play, Agenda agenda, Arrivals arrivals, LocalDate from, Instant until) {
        int issues = 0;
        for (LocalDate day = from; !day.atStartOfDay(Moment.ZONE).toInstant().isAfter(until); day = day.plusDays(1)) {
            List<Instant> moments = arrivals.on(day, play.calendar());
            for (int i = 0; i < moments.size(); i++) {
                Instant at = moments.get(i);
                Chance chance = Chance.of(play.cast().pack().head().seed(), day, i + 1);
                String reference = "%s-%03d".formatted(day, i + 1);
                agenda.plan(at, () -> IssueLife.begin(play, chance, at, reference));
                issues += at.isBefore(until) ? 1 : 0;
            }
        }
        return issues;
    }

    private void planSweeps(
            JurisdictionId jurisdiction, WorkCalendar calendar, Agenda agenda, LocalDate from, Instant until) {
        for (LocalDate day = from;
                !day.atTime(EVENING).atZone(Moment.ZONE).toInstant().isAfter(until);
                day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                for (LocalTime time : SWEEPS) {
                    agenda.plan(day.atTime(time).atZone(Moment.ZONE).toInstant(), () -> sweep.run(jurisdiction));
                }
            }
        }
    }

    private void perform(Agenda.Entry entry, Map<String, Integer> refused) {
        try {
            Moment.at(entry.at(), () -> {
                step.executeWithoutResult(status -> entry.act().run());
                return null;
            });
        } catch (Refusal refusal) {
            refused.merge(refusal.code().key(), 1, Integer::sum);
        }
    }
}
