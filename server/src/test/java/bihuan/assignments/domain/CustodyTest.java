package bihuan.assignments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Verdict;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Done today, not overnight (C8). */
class CustodyTest {

    @Test
    void whatIsDoneTheSameDayStaysNoNight() {
        Story story = Story.answered();
        story.judge(story.owner, Verdict.SOLVED);
        assertThat(story.matter.custody().nights()).isEmpty();
    }

    @Test
    void aNightWithoutAnActionOfTheHolderCounts() {
        Story story = Story.dispatched().on("2026-03-05T09:00");
        story.sign(story.waterOfficer, story.lead());
        assertThat(story.matter.custody().nights())
                .containsExactly(new Overnight(
                        2, story.matter.holder(), LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-04"), 3));
    }

    @Test
    void aDayOnWhichTheHolderDidSomethingDoesNotCount() {
        Story story = Story.dispatched().on("2026-03-03T20:00");
        story.sign(story.waterOfficer, story.lead()).on("2026-03-05T09:00");
        story.contact(story.waterOfficer, story.lead());
        assertThat(nightsOf(story, story.water)).isEqualTo(2);
    }

    @Test
    void whatComesShortlyBeforeTheCloseMayStay() {
        Story story = new Story().on("2026-03-02T16:31");
        story.dispatch(story.water).on("2026-03-03T09:00");
        story.sign(story.waterOfficer, story.lead());
        assertThat(nightsOf(story, story.water)).isZero();
    }

    @Test
    void weekendsHaveNoNights() {
        Story story = new Story().on("2026-03-06T18:00");
        story.dispatch(story.water).on("2026-03-09T09:00");
        story.sign(story.waterOfficer, story.lead());
        assertThat(nightsOf(story, story.water)).isZero();
        assertThat(nightsOf(story, story.bureau)).isEqualTo(4);
    }

    @Test
    void theEnterpriseMayTakeItsTime() {
        Story story = Story.answered().on("2026-03-05T09:00");
        story.judge(story.owner, Verdict.SOLVED);
        assertThat(story.matter.custody().nights()).isEmpty();
    }

    private static int nightsOf(Story story, UnitId unit) {
        return story.matter.custody().nights().stream()
                .filter(night -> unit.equals(night.holder().unit()))
                .mapToInt(Overnight::nights)
                .sum();
    }
}
