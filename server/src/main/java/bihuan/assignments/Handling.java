package bihuan.assignments;

import bihuan.kernel.AccountId;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What units, their leaders, dispatchers and inspectors do with a matter, in the order of its life. A case outside of the caller's
 * data scope does not exist for him. {@code version} is the matter's version that the caller has seen, {@code null} if he does not
 * care. Each method answers with the matter as it stands then.
 */
public interface Handling {

    /** Signs for it (签收). */
    MatterView sign(Caller caller, AssignmentId assignment, @Nullable Integer version);

    /** Names who of the unit handles its part (经办人). */
    MatterView nameHandler(Caller caller, AssignmentId assignment, AccountId handler, @Nullable Integer version);

    /** Notes a contact with the enterprise (联系企业); signs first where that was not done yet. */
    MatterView contact(Caller caller, AssignmentId assignment, Contact contact, @Nullable Integer version);

    /** Answers (答复). The lead's answer waits for the verdict. */
    MatterView answer(Caller caller, AssignmentId assignment, Answer answer, @Nullable Integer version);

    /** Submits an answer for the approval of the unit's leader (送审). */
    MatterView submitAnswer(Caller caller, AssignmentId assignment, Answer answer, @Nullable Integer version);

    /** Approves what waits, and with that gives the answer (审签), or sends it back; nobody his own. */
    MatterView decideAnswer(Caller caller, AssignmentId assignment, Decision decision, @Nullable Integer version);

    /** Wants to give it back (退件), once and in time. A second return of the lead calls the joint consultation. */
    MatterView requestReturn(Caller caller, AssignmentId assignment, ReturnRequest request, @Nullable Integer version);

    /** Rules on a return (退件裁定). */
    MatterView ruleOnReturn(Caller caller, AssignmentId assignment, Decision ruling, @Nullable Integer version);

    /** The joint consultation names the lead for good (会商定责). */
    MatterView nameLead(Caller caller, MatterId matter, Consultation consultation, @Nullable Integer version);

    /** Asks for more time (延期申请). The clock does not wait for the decision. */
    MatterView requestExtension(
            Caller caller, AssignmentId assignment, ExtensionRequest request, @Nullable Integer version);

    /** Grants or denies it; nobody his own. */
    MatterView decideExtension(
            Caller caller, AssignmentId assignment, ExtensionLevel level, Decision decision, @Nullable Integer version);

    /** Stops the lead's clock while somebody else must act (暂停计时). */
    MatterView suspend(Caller caller, AssignmentId assignment, Suspension suspension, @Nullable Integer version);

    /** Lets it run again before its time. */
    MatterView resume(Caller caller, AssignmentId assignment, @Nullable Integer version);

    /** Asks to pledge a date for what cannot be solved now (挂账申请). */
    MatterView requestPledge(Caller caller, AssignmentId assignment, Pledge pledge, @Nullable Integer version);

    /** Grants or denies the pledge; nobody his own. */
    MatterView decidePledge(Caller caller, AssignmentId assignment, Decision decision, @Nullable Integer version);

    /** Reports on a pledge (阶段反馈). */
    MatterView report(Caller caller, AssignmentId assignment, String text, @Nullable Integer version);

    /** An inspector takes a step of the ladder by hand (催办、督办). */
    MatterView chase(Caller caller, MatterId matter, Chase chase, @Nullable Integer version);

    /** A contact; the note is kept, its digest goes into the ledger. */
    record Contact(ContactWay way, String note) {}

    /** An answer with at most 20 attachments. */
    record Answer(String text, List<AttachmentId> attachments) {
        public Answer {
            attachments = List.copyOf(attachments);
        }
    }

    /** Why it is given back, and to whom it should go instead. */
    record ReturnRequest(
            ReturnReason reason, String argument, @Nullable UnitId suggested) {}

    /** Yes or no, with a reason. */
    record Decision(boolean granted, String reason) {}

    /** The lead for good, and who assists. */
    record Consultation(UnitId lead, List<UnitId> assisting, String ruling) {
        public Consultation {
            assisting = List.copyOf(assisting);
        }
    }

    /** So many more working days, and why. */
    record ExtensionRequest(ExtensionLevel level, int workingDays, String reason) {}

    /**
     * Who must act meanwhile, and until when.
     *
     * @param waitsFor an assisting unit, {@code null} for the enterprise
     * @param until the last day on which the clock stands still
     */
    record Suspension(@Nullable UnitId waitsFor, LocalDate until, String reason) {}

    /** A date, and how often is reported until then. */
    record Pledge(LocalDate until, int feedbackEveryWorkingDays, String reason) {}

    /**
     * A step by hand.
     *
     * @param assignment whose; {@code null} for the holder's most urgent clock
     */
    record Chase(@Nullable AssignmentId assignment, ChaseStep step, String text) {}
}
