package bihuan.issues;

/** How satisfied the enterprise is, in five levels. */
public enum Satisfaction {
    /** 非常满意. */
    VERY_SATISFIED(5),
    /** 满意. */
    SATISFIED(4),
    /** 基本满意. */
    FAIR(3),
    /** 不满意. */
    DISSATISFIED(2),
    /** 非常不满意. */
    VERY_DISSATISFIED(1);

    private final int points;

    Satisfaction(int points) {
        this.points = points;
    }

    /** 5 is best. */
    public int points() {
        return points;
    }
}
