package bihuan.assignments.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.Assignments;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.Opening;
import bihuan.assignments.ReturnReason;
import bihuan.assignments.Sweep;
import bihuan.assignments.Verdict;
import bihuan.assignments.domain.Becoming;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Terms;
import bihuan.assignments.persistence.DetailStore;
import bihuan.assignments.persistence.MatterStore;
import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.ledger.Ledger;
import bihuan.testing.Application;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random people against the real database, with the pure domain as the model: after every step the stored matter is the fold of the
 * events that were published, a refusal has changed nothing, and what must always hold of the rows holds (C2 to C8).
 */
class StoredLivesProperties {
    private static final int STEPS = 60;

    private static final String BROKEN = """
            SELECT 'steps without a gap' AS rule
            WHERE (SELECT count(*) <> max(version) OR min(version) <> 1 FROM assignments.step
                   WHERE jurisdiction_id = :jurisdiction AND matter_id = :matter)
            UNION ALL
            SELECT 'an entry in the ledger for every step'
            WHERE (SELECT count(*) FROM assignments.step WHERE jurisdiction_id = :jurisdiction AND matter_id = :matter)
               <> (SELECT count(*) FROM ledger.entry WHERE jurisdiction_id = :jurisdiction AND subject = 'matter:' || :matter)
            UNION ALL
            SELECT 'holders follow each other without a gap'
            WHERE EXISTS (
                SELECT 1
                FROM (SELECT from_at, to_at, lag(to_at) OVER (ORDER BY no) AS before, no, max(no) OVER () AS last
                      FROM assignments.holding WHERE jurisdiction_id = :jurisdiction AND matter_id = :matter) h
                WHERE before IS NOT NULL AND before <> from_at OR to_at IS NULL AND no <> last)
            UNION ALL
            SELECT 'nobody judges his own answer'
            WHERE EXISTS (
                SELECT 1
                FROM assignments.step s
                JOIN assignments.assignment a USING (jurisdiction_id, matter_id)
                WHERE s.jurisdiction_id = :jurisdiction AND s.matter_id = :matter
                  AND s.kind = 'VerdictGiven' AND s.actor_unit_id = a.unit_id
                  AND a.dispatched_at <= s.at AND a.state <> 'RETURNED')
            UNION ALL
            SELECT 'an ended matter has no running clock and no holder'
            WHERE EXISTS (
                SELECT 1
                FROM assignments.matter m
                LEFT JOIN assignments.clock c
                    ON c.jurisdiction_id = m.jurisdiction_id AND c.matter_id = m.id AND c.stopped_at IS NULL
                WHERE m.jurisdiction_id = :jurisdiction AND m.id = :matter AND m.ended_at IS NOT NULL
                  AND (c.no IS NOT NULL OR m.holder_kind IS NOT NULL))
            UNION ALL
            SELECT 'an open matter has one holder and a due time'
            WHERE EXISTS (
                SELECT 1 FROM assignments.matter
                WHERE jurisdiction_id = :jurisdiction AND id = :matter AND ended_at IS NULL
                  AND (holder_kind IS NULL OR due IS NULL))
            UNION ALL
            SELECT 'a stopped clock has an outcome'
            WHERE EXISTS (
                SELECT 1 FROM assignments.clock
                WHERE jurisdiction_id = :jurisdiction AND matter_id = :matter AND (stopped_at IS NULL) <> (outcome IS NULL))
            """;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void areTheFoldOfTheirEvents(@ForAll long seed) {
        Reach.everywhere().run(() -> new Life(seed).live());
    }

    /** One matter and the people around it. */
    private static final class Life implements ApplicationListener<PayloadApplicationEvent<?>> {
        private final TestGovernment city = TestGovernment.found();
        private final EnterpriseId enterprise = EnterpriseId.next();
        private final MatterId id = MatterId.next();
        private final TestClock clock = Application.bean(TestClock.class);
        private final Handling handling = Application.bean(Handling.class);
        private final Assignments assignments = Application.bean(Assignments.class);
        private final MatterStore store = Application.bean(MatterStore.class);
        private final List<Caller> people = List.of(
                city.caller(Role.DISPATCHER),
                city.caller(Role.UNIT_OFFICER, city.departmentA()),
                city.caller(Role.UNIT_LEADER, city.departmentA()),
                city.caller(Role.UNIT_OFFICER, city.departmentB()),
                city.caller(Role.INSPECTOR),
                city.caller(Role.LEADER),
                city.caller(enterprise));
        private final Random random;
        private @Nullable Matter model;
        private int done;

        Life(long seed) {
            random = new Random(seed);
        }

        void live() {
            clock.set(TestClock.START);
            ConfigurableApplicationContext context = Application.bean(ConfigurableApplicationContext.class);
            context.addApplicationListener(this);
            try {
                assignments.open(people.getFirst(), new Opening(id, "test", "T-" + id.value(), enterprise));
                for (int n = 0; n < STEPS; n++) {
                    step();
                    check();
                }
            } finally {
                context.removeApplicationListener(this);
            }
            assertThat(Application.bean(Ledger.class)
                            .verify(city.jurisdiction())
                            .problems())
                    .isEmpty();
            assertThat(done).as("a life in which something happens").isGreaterThan(3);
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> said) {
            if (said.getPayload() instanceof AssignmentEvent event
                    && event.matter().equals(id)) {
                Terms terms = Application.bean(CurrentTerms.class).at(city.jurisdiction(), clock.now());
                model = event instanceof AssignmentEvent.MatterOpened opened
                        ? Matter.opened(opened, terms)
                        : Becoming.after(model, event, terms);
            }
        }

        private void step() {
            clock.advance(Duration.ofMinutes(mostly() ? random.nextInt(60) : random.nextInt(1_500)));
            Matter before = model;
            try {
                something();
                done++;
            } catch (Refusal refusal) {
                assertThat(model).as("a refusal changes nothing: %s", refusal).isSameAs(before);
            }
        }

        private void check() {
            Matter stored = store.load(city.jurisdiction(), id).orElseThrow();
            Matter folded = java.util.Objects.requireNonNull(model);
            assertThat(stored.origin()).isEqualTo(folded.origin());
            assertThat(stored.progress()).isEqualTo(folded.progress());
            assertThat(stored.parts()).isEqualTo(folded.parts());
            assertThat(stored.requests()).isEqualTo(folded.requests());
            // What has ended is not loaded to decide, but is kept to be told.
            DetailStore.Past past = Application.bean(DetailStore.class).past(city.jurisdiction(), id);
            assertThat(past.clocks()).isEqualTo(folded.clocks().all());
            assertThat(past.holdings()).isEqualTo(folded.custody().spans());
            assertThat(past.steps()).hasSize(folded.version());
            assertThat(Application.bean(JdbcClient.class)
                            .sql(BROKEN)
                            .param("jurisdiction", city.jurisdiction().value())
                            .param("matter", id.value())
                            .query(String.class)
                            .list())
                    .as("rules that are broken")
                    .isEmpty();
        }

        private void something() {
            AssignmentId part = part();
            Caller by = mostly() ? handlerOf(part) : one(people);
            Caller above = mostly() ? people.getFirst() : one(people);
            Caller owner = mostly() ? people.getLast() : one(people);
            switch (random.nextInt(18)) {
                case 0, 1, 2 ->
                    assignments.dispatch(above, id, new Dispatch(unit(), others(), "0101", null, null), null);
                case 3, 4 -> handling.sign(by, part, null);
                case 5, 6 -> handling.contact(by, part, new Handling.Contact(ContactWay.PHONE, "联系"), null);
                case 7, 8 -> handling.answer(by, part, new Handling.Answer("答复", List.of()), null);
                case 9 ->
                    handling.requestReturn(
                            by, part, new Handling.ReturnRequest(ReturnReason.NOT_OUR_DUTY, "不属于", unit()), null);
                case 10 -> handling.ruleOnReturn(above, part, decision(), null);
                case 11 -> handling.nameLead(above, id, new Handling.Consultation(unit(), List.of(), "会商"), null);
                case 12 ->
                    handling.requestExtension(
                            by, part, new Handling.ExtensionRequest(level(), 1 + random.nextInt(4), "忙"), null);
                case 13 ->
                    handling.decideExtension(
                            random.nextBoolean() ? above : people.get(2), part, level(), decision(), null);
                case 14 ->
                    handling.suspend(by, part, new Handling.Suspension(null, day(1 + random.nextInt(8)), "等材料"), null);
                case 15 -> handling.resume(by, part, null);
                case 16 -> Application.bean(Sweep.class).run(city.jurisdiction());
                default ->
                    assignments.judge(owner, id, random.nextInt(3) > 0 ? Verdict.UNSOLVED : Verdict.SOLVED, null);
            }
        }

        private boolean mostly() {
            return random.nextInt(4) > 0;
        }

        private Caller handlerOf(AssignmentId part) {
            boolean isOfB = model != null
                    && model.parts().stream()
                            .anyMatch(it -> it.id().equals(part) && it.unit().equals(city.departmentB()));
            return people.get(isOfB ? 3 : 1);
        }

        private Handling.Decision decision() {
            return new Handling.Decision(random.nextInt(3) > 0, "意见");
        }

        private ExtensionLevel level() {
            return random.nextBoolean() ? ExtensionLevel.UNIT : ExtensionLevel.BUREAU;
        }

        private UnitId unit() {
            return mostly() ? city.departmentA() : city.departmentB();
        }

        private List<UnitId> others() {
            return random.nextBoolean() ? List.of() : List.of(city.departmentB());
        }

        private AssignmentId part() {
            List<AssignmentId> parts = new ArrayList<>();
            if (model != null) {
                model.parts().forEach(part -> parts.add(part.id()));
            }
            return parts.isEmpty() ? AssignmentId.next() : parts.get(random.nextInt(parts.size()));
        }

        private LocalDate day(int from) {
            return clock.now().atZone(bihuan.kernel.Moment.ZONE).toLocalDate().plusDays(from);
        }

        private <T> T one(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
