package bihuan.indicators.domain;

import bihuan.indicators.Aggregation;
import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Node;
import bihuan.indicators.SystemFault;
import bihuan.indicators.SystemFault.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether weights total what they must. Decimals are added as they were written, so that 0.1 + 0.2 is 0.3. */
final class Weights {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<SystemFault> faults = new ArrayList<>();
    private final boolean points;

    private Weights(boolean points) {
        this.points = points;
    }

    static List<SystemFault> check(IndicatorSystem system) {
        Weights weights = new Weights(system.points());
        if (system.points() && exactly(system.root().weight()).compareTo(ALL) != 0) {
            weights.faults.add(new SystemFault(
                    "/root/weight",
                    Kind.TOTAL,
                    "总分应是 100，现在是 " + words(exactly(system.root().weight()))));
        }
        weights.check(system.root(), "/root");
        return weights.faults;
    }

    private void check(Node.Branch branch, String at) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < branch.children().size(); i++) {
            Node child = branch.children().get(i);
            total = total.add(exactly(child.weight()));
            if (child instanceof Node.Branch lower) {
                check(lower, at + "/children/" + i);
            }
        }
        BigDecimal own = exactly(branch.weight());
        if (points && total.compareTo(own) != 0) {
            faults.add(new SystemFault(
                    at + "/children",
                    Kind.TOTAL,
                    "“" + branch.name() + "”的下级合计 " + words(total) + " 分，应是 " + words(own) + " 分"));
        } else if (branch.aggregation() == Aggregation.WEIGHTED && total.signum() == 0) {
            faults.add(new SystemFault(at + "/children", Kind.TOTAL, "“" + branch.name() + "”的下级权重全是 0"));
        }
    }

    private static BigDecimal exactly(double weight) {
        return BigDecimal.valueOf(weight);
    }

    private static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
