package bihuan.assignments;

/** What somebody outside the unit says about an answer (rule: no unit closes its own case). */
public enum Verdict {
    /** 已解决: closes the matter. */
    SOLVED,
    /** 未解决: starts a redo. */
    UNSOLVED,
    /** 无法联系: after the attempts of the rulebook; closes it without counting as solved. */
    UNREACHABLE
}
