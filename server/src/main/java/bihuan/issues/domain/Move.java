package bihuan.issues.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.issues.IssueEvent;
import bihuan.kernel.DomainEvent;

/** The edges of the life cycle, each with the event that stands on it. */
public enum Move {
    ACCEPT(IssueEvent.IssueAccepted.class),
    NOT_ACCEPT(IssueEvent.IssueNotAccepted.class),
    DISPATCH(AssignmentEvent.MatterDispatched.class),
    /** 退回: the lead unit gave it back. */
    GIVE_BACK(AssignmentEvent.ReturnGranted.class),
    ANSWER(AssignmentEvent.AssignmentAnswered.class),
    /** 重办. */
    REDO(AssignmentEvent.VerdictGiven.class),
    CLOSE(AssignmentEvent.VerdictGiven.class),
    MERGE(IssueEvent.IssueMerged.class),
    /** Taken apart before anybody had triaged it. */
    TAKE_APART_UNTRIAGED(IssueEvent.IssueUnmerged.class),
    TAKE_APART(IssueEvent.IssueUnmerged.class),
    WITHDRAW(IssueEvent.WithdrawalConfirmed.class);

    private final Class<? extends DomainEvent> event;

    Move(Class<? extends DomainEvent> event) {
        this.event = event;
    }

    public Class<? extends DomainEvent> event() {
        return event;
    }
}
