package bihuan.issues;

/** Where an issue stands inside the bureau. The finer stages of the work are those of {@link bihuan.assignments.Stage}. */
public enum IssueState {
    /** 待受理: registered, not yet triaged. */
    RECEIVED(PublicState.RECEIVED),
    /** 待交办: accepted, not yet with a unit, or back from one. */
    ACCEPTED(PublicState.IN_HANDLING),
    /** 办理中: with the units. */
    IN_HANDLING(PublicState.IN_HANDLING),
    /** 待回访: answered by the lead unit. */
    ANSWERED(PublicState.ANSWERED),
    /** 已办结: judged. */
    CLOSED(PublicState.CLOSED),
    /** 不予受理, for a reason from the list. */
    NOT_ACCEPTED(PublicState.NOT_ACCEPTED),
    /** 已撤回: withdrawn by the enterprise, confirmed as free will. */
    WITHDRAWN(PublicState.WITHDRAWN),
    /** 并案: a voice of another issue; can be taken apart again. */
    MERGED(PublicState.MERGED);

    private final PublicState publicState;

    IssueState(PublicState publicState) {
        this.publicState = publicState;
    }

    public PublicState publicState() {
        return publicState;
    }

    /** Whether somebody still has to do something; a voice lives on in its main issue. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACCEPTED || this == IN_HANDLING || this == ANSWERED;
    }
}
