package bihuan.issues;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.organisation.Organisation;
import bihuan.testing.Application;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small government in which issues are raised and handled, in a jurisdiction of its own. */
final class Town {
    static final String CATEGORY = "0101";

    private static final String ASSIGNMENT = """
            SELECT assignment_id
            FROM assignments.published_assignment
            WHERE jurisdiction_id = :jurisdiction
              AND matter_id = :matter
              AND unit_id = :unit
              AND state NOT IN ('RETURNED', 'RELEASED', 'CLOSED')
            """;

    final TestGovernment government = TestGovernment.found();
    final Caller reporter = Caller.anonymous(government.jurisdiction());
    final Caller dispatcher = ofBureau(Role.DISPATCHER);
    final Caller operator = ofBureau(Role.HOTLINE_OPERATOR);
    final Caller inspector = ofBureau(Role.INSPECTOR);
    final Caller leader = ofBureau(Role.LEADER);
    final Caller officerOfA = ofUnit(Role.UNIT_OFFICER, government.departmentA());
    final Caller officerOfB = ofUnit(Role.UNIT_OFFICER, government.departmentB());

    final Issues issues = Application.bean(Issues.class);
    final Triage triage = Application.bean(Triage.class);
    final Merges merges = Application.bean(Merges.class);
    final Judgements judgements = Application.bean(Judgements.class);
    final Withdrawals withdrawals = Application.bean(Withdrawals.class);
    final Exclusions exclusions = Application.bean(Exclusions.class);
    final Conversations conversations = Application.bean(Conversations.class);
    final FollowUps followUps = Application.bean(FollowUps.class);
    final Handling handling = Application.bean(Handling.class);

    private Caller ofBureau(Role role) {
        return new Caller(
                jurisdiction(),
                Actor.official(AccountId.next(), government.bureau()),
                Set.of(role),
                new DataScope.Everything(),
                null);
    }

    /** Somebody of a unit, without an account in the database. */
    Caller ofUnit(Role role, UnitId unit) {
        Set<UnitId> units = Application.bean(Organisation.class).subtree(jurisdiction(), unit);
        return new Caller(
                jurisdiction(), Actor.official(AccountId.next(), unit), Set.of(role), new DataScope.Units(units), null);
    }

    /** A user of an enterprise, without an account in the database. */
    Caller ofEnterprise(EnterpriseId enterprise) {
        return new Caller(
                jurisdiction(),
                Actor.enterprise(AccountId.next()),
                Set.of(Role.ENTERPRISE),
                new DataScope.OwnEnterprise(enterprise),
                enterprise);
    }

    JurisdictionId jurisdiction() {
        return government.jurisdiction();
    }

    Receipt raised(String text) {
        return issues.register(
                reporter, Registration.of(Channel.WEB, null, text).withContact(new ContactPerson("张三", "13800000000")));
    }

    Receipt accepted(String text) {
        Receipt receipt = raised(text);
        triage.accept(dispatcher, receipt.number(), CATEGORY, null, null);
        return receipt;
    }

    Receipt dispatched(String text) {
        Receipt receipt = accepted(text);
        dispatch(receipt, government.departmentA());
        return receipt;
    }

    void dispatch(Receipt receipt, UnitId lead) {
        triage.dispatch(dispatcher, receipt.number(), new Dispatch(lead, List.of(), "", null, null), null);
    }

    Receipt answered(String text) {
        Receipt receipt = dispatched(text);
        answer(receipt);
        return receipt;
    }

    /** Department A contacts and answers. */
    void answer(Receipt receipt) {
        AssignmentId part = part(receipt, government.departmentA());
        handling.contact(officerOfA, part, new Handling.Contact(ContactWay.PHONE, "已电话联系"), null);
        handling.answer(officerOfA, part, new Handling.Answer("问题已经解决，请评价。", List.of()), null);
    }

    AssignmentId part(Receipt receipt, UnitId unit) {
        return new AssignmentId(Application.bean(JdbcClient.class)
                .sql(ASSIGNMENT)
                .param("jurisdiction", jurisdiction().value())
                .param("matter", receipt.id().value())
                .param("unit", unit.value())
                .query(UUID.class)
                .single());
    }

    void judge(Receipt receipt, boolean solved) {
        judgements.judge(reporter, receipt.number(), receipt.code(), judgement(solved));
    }

    static Judgement judgement(boolean solved) {
        return new Judgement(true, solved, solved ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED, "说明");
    }

    IssueView view(Receipt receipt) {
        return issues.issue(inspector, receipt.number());
    }

    IssueState state(Receipt receipt) {
        return view(receipt).state();
    }

    FollowedIssue followed(Receipt receipt) {
        return followUps.follow(reporter, receipt.number(), receipt.code());
    }

    /** The types of the entries of an issue, first to last. */
    List<String> story(Receipt receipt) {
        return Application.bean(Ledger.class)
                .entries(jurisdiction(), receipt.ledgerSubject(), 200, null)
                .items()
                .reversed()
                .stream()
                .map(Entry::type)
                .toList();
    }
}
