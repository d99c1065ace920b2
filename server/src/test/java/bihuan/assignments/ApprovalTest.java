package bihuan.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.rulebook.Rulebook;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.BooleanNode;

/** Answers that the unit's leader approves first (C4). */
@BihuanTest
class ApprovalTest {
    private static final Handling.Decision YES = new Handling.Decision(true, "同意");
    private static final Handling.Decision NO = new Handling.Decision(false, "请写明办结日期");

    @Autowired
    Handling handling;

    @Autowired
    Assignments assignments;

    @Autowired
    Worklists worklists;

    @Autowired
    AnswerTemplates templates;

    @Autowired
    Rulebook rulebook;

    @Autowired
    TestClock clock;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = city.caller(Role.DISPATCHER);
    Caller officer = city.caller(Role.UNIT_OFFICER);
    Caller leader = city.caller(Role.UNIT_LEADER);
    MatterId matter = MatterId.next();
    AssignmentId part;

    @BeforeEach
    void dispatchAndContact() {
        assignments.open(dispatcher, new Opening(matter, "test", "T-" + matter.value(), EnterpriseId.next()));
        assignments.dispatch(dispatcher, matter, new Dispatch(city.departmentA(), List.of(), "0101", null, null), null);
        part = worklists.matter(dispatcher, matter).parts().getFirst().id();
        handling.contact(officer, part, new Handling.Contact(ContactWay.PHONE, "已联系"), null);
    }

    private void submit(String text) {
        handling.submitAnswer(officer, part, new Handling.Answer(text, List.of()), null);
    }

    private static void refused(AssignmentRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private Stage stage() {
        return assignments.matter(city.jurisdiction(), matter).stage();
    }

    @Test
    void isGivenAsItWasSubmittedOnceTheLeaderAgrees() {
        submit("本周五前办结。");
        assertThat(stage()).isEqualTo(Stage.IN_HANDLING);
        handling.decideAnswer(leader, part, YES, null);
        assertThat(stage()).isEqualTo(Stage.AWAITING_VERDICT);
        Worklists.Step answer = worklists.matter(dispatcher, matter).history().getLast();
        assertThat(answer.kind()).isEqualTo("AssignmentAnswered");
        assertThat(answer.text()).isEqualTo("本周五前办结。");
        assertThat(answer.account()).isEqualTo(leader.actor().account());
    }

    @Test
    void isInTheListOfTheLeaderUntilHeDecides() {
        submit("本周五前办结。");
        assertThat(worklists.requests(leader))
                .filteredOn(it -> it.matter().equals(matter))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Worklists.Request.Kind.ANSWER);
                    assertThat(it.words()).isEqualTo("本周五前办结。");
                });
        assertThat(worklists.requests(officer)).isEmpty();
        handling.decideAnswer(leader, part, YES, null);
        assertThat(worklists.requests(leader)).noneMatch(it -> it.matter().equals(matter));
    }

    @Test
    void anExtensionOfTheBureauWaitsThere() {
        handling.requestExtension(officer, part, new Handling.ExtensionRequest(ExtensionLevel.BUREAU, 3, "管线复杂"), null);
        assertThat(worklists.requests(dispatcher)).anyMatch(it -> it.matter().equals(matter));
        assertThat(worklists.requests(leader)).noneMatch(it -> it.matter().equals(matter));
    }

    @Test
    void goesBackWithAReasonAndComesAgain() {
        submit("正在办理。");
        handling.decideAnswer(leader, part, NO, null);
        refused(AssignmentRefusal.NOTHING_TO_DECIDE, () -> handling.decideAnswer(leader, part, YES, null));
        submit("3 月 6 日办结。");
        handling.decideAnswer(leader, part, YES, null);
        assertThat(worklists.matter(dispatcher, matter).history().getLast().text())
                .isEqualTo("3 月 6 日办结。");
    }

    @Test
    void theLatestOfSeveralIsApproved() {
        submit("第一稿");
        submit("第二稿");
        handling.decideAnswer(leader, part, YES, null);
        assertThat(worklists.matter(dispatcher, matter).history().getLast().text())
                .isEqualTo("第二稿");
    }

    @Test
    void templatesBelongToTheUnitAndAreReplacedByName() {
        AnswerTemplate first = templates.keep(officer, "已办结", "{企业}反映的{事项}已办结。");
        templates.keep(leader, "已办结", "{编号}已办结。");
        assertThat(templates.of(officer)).containsExactly(new AnswerTemplate(first.id(), "已办结", "{编号}已办结。"));
        Caller other = city.caller(Role.UNIT_OFFICER, city.departmentB());
        assertThat(templates.of(other)).isEmpty();
        templates.forget(other, first.id());
        assertThat(templates.of(officer)).hasSize(1);
        templates.forget(officer, first.id());
        assertThat(templates.of(officer)).isEmpty();
    }

    @Test
    void nobodyApprovesHisOwnNorThatOfAnotherUnit() {
        handling.submitAnswer(leader, part, new Handling.Answer("我写我批", List.of()), null);
        refused(AssignmentRefusal.OWN_REQUEST, () -> handling.decideAnswer(leader, part, YES, null));
        Caller other = city.caller(Role.UNIT_LEADER, city.departmentB());
        refused(AssignmentRefusal.NO_SUCH_MATTER, () -> handling.decideAnswer(other, part, YES, null));
    }

    @Test
    void whereTheRuleAsksForItAnOfficerCannotAnswerAlone() {
        rulebook.change(
                city.jurisdiction(),
                "assignments.answer-needs-approval",
                BooleanNode.TRUE,
                LocalDate.of(2026, 3, 2),
                "先审后发",
                dispatcher.actor());
        Handling.Answer answer = new Handling.Answer("直接答复", List.of());
        refused(AssignmentRefusal.APPROVAL_NEEDED, () -> handling.answer(officer, part, answer, null));
        handling.answer(leader, part, answer, null);
        assertThat(stage()).isEqualTo(Stage.AWAITING_VERDICT);
    }
}
