package bihuan.issues;

/** What whoever raised an issue sees of its state; the words are the users' own. */
public enum PublicState {
    RECEIVED("已收到"),
    IN_HANDLING("办理中"),
    ANSWERED("已答复待评价"),
    CLOSED("已办结"),
    NOT_ACCEPTED("不予受理"),
    WITHDRAWN("已撤回"),
    MERGED("并案办理");

    private final String label;

    PublicState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
