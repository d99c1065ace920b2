package bihuan.indicators.domain;

import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Node;
import bihuan.indicators.Scoring;
import bihuan.indicators.SystemFault;
import bihuan.indicators.SystemFault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the formulas of a system can be read, and look at indicators that exist. */
final class Formulas {
    private final List<SystemFault> faults = new ArrayList<>();
    private final Set<String> indicators = new HashSet<>();

    private Formulas() {}

    static List<SystemFault> check(IndicatorSystem system) {
        Formulas formulas = new Formulas();
        formulas.collect(system.root());
        formulas.check(system.root(), "/root");
        return formulas.faults;
    }

    private void collect(Node node) {
        switch (node) {
            case Node.Branch branch -> branch.children().forEach(this::collect);
            case Node.Indicator indicator -> indicators.add(indicator.code());
        }
    }

    private void check(Node node, String at) {
        switch (node) {
            case Node.Branch branch -> {
                for (int i = 0; i < branch.children().size(); i++) {
                    check(branch.children().get(i), at + "/children/" + i);
                }
            }
            case Node.Indicator indicator -> {
                if (indicator.scoring() instanceof Scoring.Formula formula) {
                    check(formula, at + "/scoring/formula");
                }
            }
        }
    }

    private void check(Scoring.Formula formula, String at) {
        try {
            for (String code : Expression.parse(formula.formula()).codes()) {
                if (!indicators.contains(code)) {
                    faults.add(new SystemFault(at, Kind.FORMULA, "没有编码为 " + code + " 的指标"));
                }
            }
        } catch (Expression.Unreadable e) {
            faults.add(new SystemFault(at, Kind.FORMULA, "第 " + (e.at() + 1) + " 个字符处看不懂：" + e.getMessage()));
        }
    }
}
