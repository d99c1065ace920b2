package bihuan.assessment.domain;

import bihuan.assessment.PeerGroup;
import bihuan.assessment.PointKind;
import bihuan.assessment.Scheme;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.assessment.SourceKind;
import java.util.List;

/** What a city may begin with: the three rates of 12345, time, nights, and what people judge. */
public final class UsualSchemes {
    private static final int FEWEST = 3;
    private static final int SHRINKAGE = 5;
    private static final int LEAST_SCORED = 60;
    private static final double BONUS = 5;
    private static final double DEDUCTION = 10;

    private UsualSchemes() {}

    public static Scheme of(PeerGroup group) {
        String name = group == PeerGroup.DEPARTMENTS ? "市直部门营商环境考核方案" : "县市区营商环境考核方案";
        return new Scheme(
                group,
                0,
                name,
                List.of(
                        rate("RESPONSE", "响应率", 10, Marking.share(1)),
                        rate("SOLUTION", "解决率", 25, Marking.share(0.95)),
                        rate("SATISFACTION", "满意率", 20, Marking.share(0.95)),
                        rate("ON_TIME_ANSWER", "办理及时率", 15, Marking.linear(0.5, 1)),
                        rate("OVERNIGHT", "过夜件", 10, Marking.linear(1, 0)),
                        mark(PointKind.INSPECTION, 10),
                        mark(PointKind.THIRD_PARTY, 10)),
                LEAST_SCORED,
                BONUS,
                DEDUCTION);
    }

    private static Part rate(String measure, String name, int weight, Marking marking) {
        return new Part(measure, name, weight, SourceKind.MEASURE, measure, marking, FEWEST, SHRINKAGE);
    }

    private static Part mark(PointKind kind, int weight) {
        return new Part(kind.name(), kind.title(), weight, SourceKind.POINTS, kind.name(), Marking.given(), 1, 0);
    }
}
