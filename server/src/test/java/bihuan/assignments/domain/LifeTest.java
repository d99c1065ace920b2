package bihuan.assignments.domain;

import static bihuan.assignments.domain.Story.at;
import static bihuan.assignments.domain.Story.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import bihuan.assignments.Verdict;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dispatch, sign, contact, answer, judge (C3, C4, C6). */
class LifeTest {

    @Test
    void theBureauHoldsAnOpenedMatterAndMustDispatchIt() {
        Story story = new Story();
        assertThat(story.matter.holder()).isEqualTo(Holder.bureau(story.bureau));
        assertThat(story.matter.due()).isEqualTo(at("2026-03-02T15:30"));
    }

    @Test
    void everyUnitGetsClocksOfItsOwn() {
        Story story = Story.dispatched();
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_SIGNATURE);
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.water));
        assertThat(story.matter.clocks().running().map(MatterClock::kind))
                .containsExactly(ClockKind.SIGN, ClockKind.CONTACT, ClockKind.ANSWER, ClockKind.SIGN, ClockKind.ANSWER);
        assertThat(story.clock(ClockKind.DISPATCH).orElseThrow().outcome()).isEqualTo(Outcome.IN_TIME);
    }

    @Test
    void namesAUnitOnlyOnce() {
        Story story = new Story();
        refuses(AssignmentRefusal.UNIT_NAMED_TWICE, () -> story.dispatch(story.water, story.water));
    }

    @Test
    void limitsTheAllowance() {
        Story story = new Story();
        Dispatch dispatch = new Dispatch(story.water, List.of(), "utilities", 61, null);
        refuses(
                AssignmentRefusal.ALLOWANCE_OUT_OF_RANGE,
                () -> story.act(story.dispatcher, act -> Dispatching.dispatch(act, dispatch)));
    }

    @Test
    void onlyTheUnitSigns() {
        Story story = Story.dispatched();
        refuses(AssignmentRefusal.NOT_YOUR_ASSIGNMENT, () -> story.sign(story.powerOfficer, story.lead()));
    }

    @Test
    void signsOnlyOnce() {
        Story story = Story.signed();
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
        refuses(AssignmentRefusal.WRONG_STATE, () -> story.sign(story.waterOfficer, story.lead()));
    }

    @Test
    void aLateSignatureIsLate() {
        Story story = Story.dispatched().on("2026-03-03T09:00");
        story.sign(story.waterOfficer, story.lead());
        assertThat(story.matter.clocks().all().stream().filter(clock -> clock.kind() == ClockKind.SIGN))
                .extracting(MatterClock::outcome)
                .containsExactly(Outcome.LATE, null);
    }

    @Test
    void contactsBeforeItAnswers() {
        Story story = Story.signed();
        refuses(AssignmentRefusal.CONTACT_FIRST, () -> story.answer(story.waterOfficer, story.lead()));
    }

    @Test
    void signsBeforeItContacts() {
        Story story = Story.dispatched();
        refuses(AssignmentRefusal.WRONG_STATE, () -> story.contact(story.waterOfficer, story.lead()));
    }

    @Test
    void theAnswerOfTheLeadWaitsForTheVerdictOfTheEnterprise() {
        Story story = Story.answered();
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_VERDICT);
        assertThat(story.matter.holder()).isEqualTo(Holder.enterprise());
        assertThat(story.matter.due()).isEqualTo(at("2026-03-05T17:30"));
    }

    @Test
    void theAnswerOfAnAssistingUnitDoesNotMoveTheMatter() {
        Story story = Story.contacted();
        story.sign(story.powerOfficer, story.assisting()).answer(story.powerOfficer, story.assisting());
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
        assertThat(story.matter.part(story.assisting()).state()).isEqualTo(AssignmentState.ANSWERED);
    }

    @Test
    void solvedClosesTheMatterAndReleasesWhoStillOwed() {
        Story story = Story.answered();
        story.judge(story.owner, Verdict.SOLVED);
        assertThat(story.matter.stage()).isEqualTo(Stage.CLOSED);
        assertThat(story.matter.holder()).isNull();
        assertThat(story.matter.due()).isNull();
        assertThat(story.matter.parts())
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.CLOSED, AssignmentState.RELEASED);
        assertThat(story.matter.clocks().running()).isEmpty();
    }

    @Test
    void unsolvedStartsARedoWithAShorterClockAtTheSameLead() {
        Story story = Story.answered();
        story.judge(story.owner, Verdict.UNSOLVED);
        assertThat(story.matter.stage()).isEqualTo(Stage.IN_HANDLING);
        assertThat(story.matter.holder()).isEqualTo(Holder.lead(story.water));
        assertThat(story.matter.progress().redos()).isEqualTo(1);
        assertThat(story.clock(ClockKind.REDO).orElseThrow().deadline().due()).isEqualTo(at("2026-03-05T17:30"));
        story.answer(story.waterOfficer, story.lead());
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_VERDICT);
    }

    @Test
    void noUnitJudgesItsOwnCaseNorDoesOneAboveOrBelowIt() {
        Story story = Story.answered();
        Actor below = Actor.official(AccountId.next(), story.terms.below(story.water));
        refuses(AssignmentRefusal.OWN_CASE, () -> story.judge(story.waterLeader, Verdict.SOLVED));
        refuses(AssignmentRefusal.OWN_CASE, () -> story.judge(story.powerOfficer, Verdict.SOLVED));
        refuses(AssignmentRefusal.OWN_CASE, () -> story.judge(below, Verdict.SOLVED));
        refuses(
                AssignmentRefusal.OWN_CASE,
                () -> story.act(story.waterOfficer, act -> Judging.dismiss(act, "away with it")));
    }

    @Test
    void aStrangerEnterpriseDoesNotJudge() {
        Story story = Story.answered();
        refuses(AssignmentRefusal.NOT_A_JUDGE, () -> story.judge(Actor.enterprise(AccountId.next()), Verdict.SOLVED));
        refuses(AssignmentRefusal.NOT_A_JUDGE, () -> story.judge(story.owner, Verdict.UNREACHABLE));
        refuses(AssignmentRefusal.NOT_A_JUDGE, () -> story.judge(Actor.system(), Verdict.SOLVED));
    }

    @Test
    void theBureauCallsBackWhenTheEnterpriseSaysNothing() {
        Story story = Story.answered().on("2026-03-06T11:00");
        story.judge(story.dispatcher, Verdict.UNREACHABLE);
        assertThat(story.events)
                .extracting(event -> (Object) event.getClass())
                .endsWith(AssignmentEvent.VerdictLapsed.class, AssignmentEvent.VerdictGiven.class);
        assertThat(story.matter.custody().spans().getLast().from()).isEqualTo(at("2026-03-06T08:30"));
        assertThat(story.matter.stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void foldsIntoAnotherOpenMatterOnlyAndComesBackToTheBureau() {
        Story story = Story.signed();
        Story other = new Story();
        Story ended = Story.answered();
        ended.judge(ended.owner, Verdict.SOLVED);
        refuses(
                AssignmentRefusal.BAD_TARGET,
                () -> story.act(story.dispatcher, act -> Folding.fold(act, ended.matter)));
        story.act(story.dispatcher, act -> Folding.fold(act, other.matter));
        assertThat(story.matter.stage()).isEqualTo(Stage.FOLDED);
        story.act(story.dispatcher, Folding::unfold);
        assertThat(story.matter.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(story.matter.holder()).isEqualTo(Holder.bureau(story.bureau));
    }

    @Test
    void foldingDoesNotEraseThatAClockWasLate() {
        Story story = Story.signed().on("2026-03-20T10:00");
        story.act(story.dispatcher, act -> Folding.fold(act, new Story().matter));
        assertThat(story.clock(ClockKind.CONTACT).orElseThrow().outcome()).isEqualTo(Outcome.LATE);
    }
}
