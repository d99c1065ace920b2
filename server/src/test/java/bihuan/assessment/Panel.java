package bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.identity.Accounts;
import bihuan.identity.NewAccount;
import bihuan.identity.TestGovernment;
import bihuan.issues.Channel;
import bihuan.issues.ContactPerson;
import bihuan.issues.Issues;
import bihuan.issues.Judgement;
import bihuan.issues.Judgements;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.Satisfaction;
import bihuan.issues.Triage;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.testing.Application;
import bihuan.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small government with people who assess, in a jurisdiction of its own; cases are judged in February and March 2026. */
final class Panel {
    static final AssessmentPeriod QUARTER = new AssessmentPeriod("2026-Q1");

    private static final String ASSIGNMENT = """
            SELECT assignment_id
            FROM assignments.published_assignment
            WHERE jurisdiction_id = :jurisdiction
              AND matter_id = :matter
            """;

    final TestGovernment government = TestGovernment.found();
    final Caller assessor = of(Role.INSPECTOR, "assessor", government.bureau());
    final Caller second = of(Role.INSPECTOR, "second", government.bureau());
    final Caller leader = government.caller(Role.LEADER);
    final Caller auditor = government.caller(Role.AUDITOR);
    final Caller evaluator = of(Role.EVALUATOR, "evaluator", government.bureau());
    final Caller headOfA = government.caller(Role.UNIT_LEADER, government.departmentA());
    final Caller headOfB = government.caller(Role.UNIT_LEADER, government.departmentB());
    final Caller officerOfA = government.caller(Role.UNIT_OFFICER, government.departmentA());

    final Schemes schemes = Application.bean(Schemes.class);
    final Rounds rounds = Application.bean(Rounds.class);
    final Results results = Application.bean(Results.class);
    final Points points = Application.bean(Points.class);
    final Objections objections = Application.bean(Objections.class);
    final Evaluations evaluations = Application.bean(Evaluations.class);
    final Verifications verifications = Application.bean(Verifications.class);

    private final TestClock clock = Application.bean(TestClock.class);
    private final Issues issues = Application.bean(Issues.class);
    private final Triage triage = Application.bean(Triage.class);
    private final Handling handling = Application.bean(Handling.class);
    private final Judgements judgements = Application.bean(Judgements.class);

    static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    Caller of(Role role, String userName, UnitId unit) {
        Accounts accounts = Application.bean(Accounts.class);
        return accounts.callerOf(
                jurisdiction(),
                accounts.load(
                                jurisdiction(),
                                List.of(NewAccount.official(userName, userName, unit, role)),
                                TestGovernment.PASSWORD,
                                Actor.system())
                        .getFirst());
    }

    JurisdictionId jurisdiction() {
        return government.jurisdiction();
    }

    /** Solution 70, third party 30; two cases are enough. */
    static Scheme scheme(PeerGroup group, int basedOn) {
        return new Scheme(
                group,
                basedOn,
                "季度考核",
                List.of(
                        new Part("SOLUTION", "解决率", 70, SourceKind.MEASURE, "SOLUTION", Marking.share(1), 2, 1),
                        new Part("THIRD", "第三方", 30, SourceKind.POINTS, "THIRD_PARTY", Marking.given(), 1, 0)),
                70,
                5,
                10);
    }

    void decideSchemes() {
        for (PeerGroup group : PeerGroup.values()) {
            schemes.decide(assessor, scheme(group, 0), "首版");
        }
    }

    /** An issue that department A or B answered, and how it was judged. */
    Receipt judged(UnitId unit, boolean solved) {
        Caller reporter = Caller.anonymous(jurisdiction());
        Receipt receipt = issues.register(
                reporter,
                Registration.of(Channel.WEB, null, "办证两个月没有结果。").withContact(new ContactPerson("张三", "13800000000")));
        Caller dispatcher = government.caller(Role.DISPATCHER);
        triage.accept(dispatcher, receipt.number(), "0101", null, null);
        triage.dispatch(dispatcher, receipt.number(), new Dispatch(unit, List.of(), "", null, null), null);
        AssignmentId part = new AssignmentId(Application.bean(JdbcClient.class)
                .sql(ASSIGNMENT)
                .param("jurisdiction", jurisdiction().value())
                .param("matter", receipt.id().value())
                .query(UUID.class)
                .single());
        Caller officer = government.caller(Role.UNIT_OFFICER, unit);
        handling.contact(officer, part, new Handling.Contact(ContactWay.PHONE, "已电话联系"), null);
        handling.answer(officer, part, new Handling.Answer("问题已经解决，请评价。", List.of()), null);
        judgements.judge(
                reporter,
                receipt.number(),
                receipt.code(),
                new Judgement(true, solved, solved ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED, "说明"));
        return receipt;
    }

    /** A: 3 of 4 solved; B: 1 of 2. */
    void judgeCases() {
        for (boolean solved : new boolean[] {true, true, true, false}) {
            judged(government.departmentA(), solved);
        }
        judged(government.departmentB(), true);
        judged(government.departmentB(), false);
    }

    void quarterIsOver() {
        clock.set("2026-04-02T09:00");
    }

    /** A round of the first quarter, calculated. */
    RoundId calculated() {
        decideSchemes();
        judgeCases();
        quarterIsOver();
        RoundId round = rounds.open(assessor, QUARTER).id();
        rounds.calculate(assessor, round, null);
        return round;
    }

    /** The same, and units may object. */
    RoundId inObjection() {
        RoundId round = calculated();
        rounds.preview(assessor, round);
        rounds.openObjections(assessor, round);
        return round;
    }

    /** The same, and the time for objections is over. */
    RoundId inReview() {
        RoundId round = inObjection();
        clock.set("2026-04-20T09:00");
        rounds.beginReview(assessor, round);
        return round;
    }

    RoundId published() {
        RoundId round = inReview();
        rounds.freeze(second, round);
        rounds.publish(leader, round);
        return round;
    }

    void give(Caller caller, RoundId round, PointKind kind, UnitId unit, double many) {
        points.enter(caller, round, new Points.NewPoints(kind, unit, many, "查阅资料", "营商〔2026〕3号"));
    }
}
