package bihuan.assignments.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.assignments.domain.Answering;
import bihuan.assignments.domain.AssignmentRules;
import bihuan.assignments.domain.Chasing;
import bihuan.assignments.domain.Contacting;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.Dispatching;
import bihuan.assignments.domain.Drafting;
import bihuan.assignments.domain.Extending;
import bihuan.assignments.domain.Naming;
import bihuan.assignments.domain.Pledging;
import bihuan.assignments.domain.Returning;
import bihuan.assignments.domain.Signing;
import bihuan.assignments.domain.Suspending;
import bihuan.assignments.domain.Words;
import bihuan.assignments.persistence.DraftStore;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.MatterId;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units, their leaders, dispatchers and inspectors do. */
@Service
@Transactional
class UnitsWork implements Handling {
    private final Desk desk;
    private final Organisation organisation;
    private final Attachments attachments;
    private final PaperNumbers numbers;
    private final DraftStore drafts;
    private final Accounts accounts;

    UnitsWork(
            Desk desk,
            Organisation organisation,
            Attachments attachments,
            PaperNumbers numbers,
            DraftStore drafts,
            Accounts accounts) {
        this.desk = desk;
        this.organisation = organisation;
        this.attachments = attachments;
        this.numbers = numbers;
        this.drafts = drafts;
        this.accounts = accounts;
    }

    @Override
    public MatterView sign(Caller caller, AssignmentId assignment, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Signing.sign(act, assignment))).view();
    }

    @Override
    public MatterView nameHandler(
            Caller caller, AssignmentId assignment, AccountId handler, @Nullable Integer version) {
        UnitId unit = accounts.find(caller.jurisdiction(), handler)
                .filter(AccountView::active)
                .map(AccountView::unit)
                .orElse(null);
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Naming.name(act, assignment, handler, unit)))
                .view();
    }

    @Override
    public MatterView contact(Caller caller, AssignmentId assignment, Contact contact, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        if (course.now().part(assignment).signedAt() == null) {
            course.take(act -> Signing.sign(act, assignment));
        }
        course.take(act -> Contacting.contact(act, assignment, contact.way(), contact.note()));
        return end(course, contact.note());
    }

    @Override
    public MatterView answer(Caller caller, AssignmentId assignment, Answer answer, @Nullable Integer version) {
        boolean needsApproval = desk.terms(caller.jurisdiction()).rule(AssignmentRules.ANSWER_NEEDS_APPROVAL);
        if (needsApproval && !caller.may(Permission.ASSIGNMENT_APPROVE_IN_UNIT)) {
            throw Refusal.of(AssignmentRefusal.APPROVAL_NEEDED);
        }
        Course course = desk.beginVisible(caller, assignment, version);
        course.take(act -> Answering.answer(act, assignment, answer.text()));
        bind(caller, assignment, answer);
        return answered(course, assignment, answer.text());
    }

    private MatterView answered(Course course, AssignmentId assignment, String text) {
        Map<Integer, String> texts = Map.of(course.now().version(), text.strip());
        if (Suspending.waitsFor(course.now(), assignment)) {
            course.take(Suspending::resume);
        }
        return desk.end(course, texts).view();
    }

    private void bind(Caller caller, AssignmentId assignment, Answer answer) {
        if (!answer.attachments().isEmpty()) {
            OwnerRef owner = new OwnerRef("assignment", assignment.value());
            attachments.bind(caller.jurisdiction(), answer.attachments(), owner, caller.actor());
        }
    }

    @Override
    public MatterView submitAnswer(Caller caller, AssignmentId assignment, Answer answer, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        course.take(act -> Drafting.submit(act, assignment, answer.text()));
        bind(caller, assignment, answer);
        return end(course, answer.text());
    }

    @Override
    public MatterView decideAnswer(
            Caller caller, AssignmentId assignment, Decision decision, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        DraftStore.Draft draft = drafts.waiting(caller.jurisdiction(), assignment)
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NOTHING_TO_DECIDE));
        if (!decision.granted()) {
            return desk.end(course.take(act -> Drafting.refuse(act, assignment, draft.author(), decision.reason())))
                    .view();
        }
        course.take(act -> Drafting.approve(act, assignment, draft.author(), draft.text()));
        return answered(course, assignment, draft.text());
    }

    @Override
    public MatterView requestReturn(
            Caller caller, AssignmentId assignment, ReturnRequest request, @Nullable Integer version) {
        if (request.suggested() != null) {
            organisation.requireOpen(caller.jurisdiction(), request.suggested());
        }
        Course course = desk.beginVisible(caller, assignment, version);
        course.take(act -> Returning.request(act, assignment, request));
        if (Returning.callsConsultation(course.now(), assignment)) {
            course.take(act -> Returning.consult(act, assignment));
        }
        return desk.end(course).view();
    }

    @Override
    public MatterView ruleOnReturn(Caller caller, AssignmentId assignment, Decision ruling, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> ruling.granted()
                        ? Returning.grant(act, assignment, ruling.reason())
                        : Returning.deny(act, assignment, ruling.reason())))
                .view();
    }

    @Override
    public MatterView nameLead(Caller caller, MatterId matter, Consultation consultation, @Nullable Integer version) {
        organisation.requireOpen(caller.jurisdiction(), consultation.lead());
        consultation.assisting().forEach(unit -> organisation.requireOpen(caller.jurisdiction(), unit));
        Course course = desk.beginVisible(caller, matter, version);
        return desk.end(course.take(act -> Dispatching.nameLead(act, consultation)))
                .view();
    }

    @Override
    public MatterView requestExtension(
            Caller caller, AssignmentId assignment, ExtensionRequest request, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Extending.request(act, assignment, request)))
                .view();
    }

    @Override
    public MatterView decideExtension(
            Caller caller,
            AssignmentId assignment,
            ExtensionLevel level,
            Decision decision,
            @Nullable Integer version) {
        Permission needed = level == ExtensionLevel.UNIT
                ? Permission.ASSIGNMENT_APPROVE_IN_UNIT
                : Permission.ASSIGNMENT_APPROVE_IN_BUREAU;
        if (!caller.may(needed)) {
            throw Refusal.of(AssignmentRefusal.NOT_THE_APPROVER);
        }
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> decision.granted()
                        ? Extending.grant(act, assignment, level)
                        : Extending.deny(act, assignment, level, decision.reason())))
                .view();
    }

    @Override
    public MatterView suspend(
            Caller caller, AssignmentId assignment, Suspension suspension, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Suspending.suspend(act, assignment, suspension)))
                .view();
    }

    @Override
    public MatterView resume(Caller caller, AssignmentId assignment, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Suspending.resume(act, assignment))).view();
    }

    @Override
    public MatterView requestPledge(Caller caller, AssignmentId assignment, Pledge pledge, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> Pledging.request(act, assignment, pledge)))
                .view();
    }

    @Override
    public MatterView decidePledge(
            Caller caller, AssignmentId assignment, Decision decision, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        return desk.end(course.take(act -> decision.granted()
                        ? Pledging.grant(act, assignment)
                        : Pledging.deny(act, assignment, decision.reason())))
                .view();
    }

    @Override
    public MatterView report(Caller caller, AssignmentId assignment, String text, @Nullable Integer version) {
        Course course = desk.beginVisible(caller, assignment, version);
        course.take(act -> Pledging.report(act, assignment, text));
        return end(course, text);
    }

    @Override
    public MatterView chase(Caller caller, MatterId matter, Chase chase, @Nullable Integer version) {
        String text = Words.require(chase.text(), Words.REASON, "/text");
        Course course = desk.beginVisible(caller, matter, version);
        course.take(act -> Chasing.byHand(
                act, chase.assignment(), chase.step(), () -> numbers.next(caller.jurisdiction(), act.at())));
        return end(course, text);
    }

    private MatterView end(Course course, String text) {
        return desk.end(course, Map.of(course.now().version(), text.strip())).view();
    }
}
