package bihuan.issues;

/**
 * What is measured per period (C7). Exact definitions, with the moment that decides the period: {@code docs/measures.md}.
 */
public enum Measure {
    /** 响应率: first contact within its limit. */
    RESPONSE(Kind.RATE, "响应率", true),
    /** 解决率: the first judgement says solved. */
    SOLUTION(Kind.RATE, "解决率", true),
    /** 满意率: the first judgement says at least fairly satisfied (基本满意). */
    SATISFACTION(Kind.RATE, "满意率", true),
    /** 联系确认率: the first judgement says that the unit got in touch. */
    CONTACT_CONFIRMED(Kind.RATE, "联系确认率", true),
    /** 签收及时率. */
    ON_TIME_SIGN(Kind.RATE, "签收及时率", true),
    /** 办理及时率. */
    ON_TIME_ANSWER(Kind.RATE, "办理及时率", true),
    /** 重办及时率. */
    ON_TIME_REDO(Kind.RATE, "重办及时率", true),
    /** 交办及时率: of the bureau itself. */
    ON_TIME_DISPATCH(Kind.RATE, "交办及时率", true),
    /** 退回率: lead units that asked to give back. */
    RETURNED(Kind.RATE, "退回率", false),
    /** 重办率: verdicts that said unsolved. */
    REDONE(Kind.RATE, "重办率", false),
    /** 过夜件: stays in one hand with at least one night without an action. */
    OVERNIGHT(Kind.RATE, "过夜件", false),
    /** 超期未办: clocks that run beyond their due time at the end of the period. */
    OVERDUE_OPEN(Kind.RATE, "超期未办", false),
    /** 本局平均用时, working hours. */
    HOURS_BUREAU(Kind.HOURS, "本局平均用时", false),
    /** 主办单位平均用时, working hours. */
    HOURS_LEAD(Kind.HOURS, "主办平均用时", false),
    /** 协办单位平均用时, working hours. */
    HOURS_ASSISTING(Kind.HOURS, "协办平均用时", false),
    /** 企业平均用时, working hours. */
    HOURS_ENTERPRISE(Kind.HOURS, "企业平均用时", false);

    private final Kind kind;
    private final String title;
    private final boolean moreIsBetter;

    Measure(Kind kind, String title, boolean moreIsBetter) {
        this.kind = kind;
        this.title = title;
        this.moreIsBetter = moreIsBetter;
    }

    public Kind kind() {
        return kind;
    }

    /** As users call it. */
    public String title() {
        return title;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** How the figure comes from its cases. */
    public enum Kind {
        /** Cases that count, divided by all cases. */
        RATE,
        /** Mean working hours of all cases. */
        HOURS
    }
}
