package bihuan.rulebook;

import java.util.List;

/** All rules of one module; each module that has rules exposes one as a bean. */
public record RuleSet(List<Rule<?>> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    public static RuleSet of(Rule<?>... rules) {
        return new RuleSet(List.of(rules));
    }
}
