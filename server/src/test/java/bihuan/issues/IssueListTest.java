package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Stage;
import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class IssueListTest {
    @Autowired
    TestClock clock;

    private final Town town = new Town();

    @ParameterizedTest
    @EnumSource(IssueFilter.Sort.class)
    void pagesThroughEverythingOnceInOrder(IssueFilter.Sort sort) {
        List<IssueNumber> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(town.raised("问题" + i).number());
            clock.advance(Duration.ofMinutes(7));
        }
        List<IssueNumber> seen = new ArrayList<>();
        String after = null;
        do {
            Page<IssueRow> page = town.issues.list(town.inspector, sorted(sort), 3, after);
            page.items().forEach(row -> seen.add(row.number()));
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(sort == IssueFilter.Sort.RECEIVED_LATEST ? all.reversed() : all);
    }

    @Test
    void narrows() {
        Receipt dispatched = town.dispatched("供电中断影响生产经营");
        Receipt raised = town.raised("贷款抵押登记太慢");

        assertThat(numbers(town.inspector, filter(Set.of(IssueState.RECEIVED), Set.of(), null, null)))
                .containsExactly(raised.number());
        assertThat(numbers(town.inspector, filter(Set.of(), Set.of(Stage.AWAITING_SIGNATURE), null, null)))
                .containsExactly(dispatched.number());
        assertThat(numbers(town.inspector, filter(Set.of(), Set.of(), "01", null)))
                .containsExactly(dispatched.number());
        assertThat(numbers(town.inspector, filter(Set.of(), Set.of(), null, "抵押登记")))
                .containsExactly(raised.number());
        assertThat(numbers(town.inspector, filter(Set.of(), Set.of(), null, "没有这个词组")))
                .isEmpty();
    }

    @Test
    void showsWhatIsLate() {
        Receipt issue = town.raised("问题");
        assertThat(numbers(town.inspector, coloured(IssueFilter.Colour.RED))).isEmpty();
        clock.advance(Duration.ofDays(10));
        assertThat(numbers(town.inspector, coloured(IssueFilter.Colour.RED))).containsExactly(issue.number());
        assertThat(numbers(town.inspector, coloured(IssueFilter.Colour.GREEN))).isEmpty();
    }

    @Test
    void keepsToTheDataScope() {
        Receipt issue = town.dispatched("问题");
        town.raised("别的");
        assertThat(numbers(town.officerOfA, IssueFilter.all())).containsExactly(issue.number());
        assertThat(numbers(town.officerOfB, IssueFilter.all())).isEmpty();
        assertThat(numbers(town.reporter, IssueFilter.all())).isEmpty();
    }

    @Test
    void refusesACursorOfSomethingElse() {
        refused(() -> town.issues.list(town.inspector, IssueFilter.all(), 5, "bm8"), IssueRefusal.BAD_FILTER, "/after");
        refused(() -> town.issues.list(town.inspector, IssueFilter.all(), 5, "%%%"), IssueRefusal.BAD_FILTER, "/after");
    }

    private List<IssueNumber> numbers(Caller caller, IssueFilter filter) {
        return town.issues.list(caller, filter, 50, null).items().stream()
                .map(IssueRow::number)
                .toList();
    }

    private static IssueFilter sorted(IssueFilter.Sort sort) {
        return new IssueFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, sort);
    }

    private static IssueFilter coloured(IssueFilter.Colour colour) {
        return new IssueFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                colour,
                null,
                null,
                null,
                null,
                IssueFilter.Sort.DUE_FIRST);
    }

    private IssueFilter filter(
            Set<IssueState> states, Set<Stage> stages, @Nullable String category, @Nullable String q) {
        return new IssueFilter(
                states,
                stages,
                Set.of(Channel.WEB),
                category,
                null,
                null,
                null,
                null,
                TestClock.START.minusSeconds(1),
                TestClock.START.plusSeconds(86400),
                q,
                IssueFilter.Sort.RECEIVED_LATEST);
    }
}
