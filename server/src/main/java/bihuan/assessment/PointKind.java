package bihuan.assessment;

/** What people give and take points for. The first three are marks from 0 to 100 that a part of a scheme may use by their names. */
public enum PointKind {
    /** 督查检查. */
    INSPECTION("督查检查"),
    /** 政策落实. */
    POLICY_DELIVERY("政策落实"),
    /** 第三方评估. */
    THIRD_PARTY("第三方评估"),
    /** 加分. */
    BONUS("加分"),
    /** 扣分. */
    DEDUCTION("扣分");

    private final String title;

    PointKind(String title) {
        this.title = title;
    }

    /** As users call it. */
    public String title() {
        return title;
    }

    /** Whether it is a mark that a part of a scheme uses. */
    public boolean isMark() {
        return this != BONUS && this != DEDUCTION;
    }
}
