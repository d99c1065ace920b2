package bihuan.indicators.domain;

import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Node;
import java.util.Map;

/** A system with other weights, to see what would come out. */
public final class Reweighing {
    private Reweighing() {}

    /** The same but for these weights, by code. */
    public static IndicatorSystem of(IndicatorSystem system, Map<String, Double> weights) {
        return new IndicatorSystem(
                system.code(),
                system.version(),
                system.name(),
                system.nameEn(),
                system.source(),
                system.period(),
                false,
                branch(system.root(), weights),
                system.composites(),
                system.table());
    }

    private static Node.Branch branch(Node.Branch branch, Map<String, Double> weights) {
        return new Node.Branch(
                branch.code(),
                branch.name(),
                branch.nameEn(),
                weights.getOrDefault(branch.code(), branch.weight()),
                branch.aggregation(),
                branch.missing(),
                branch.children().stream().map(child -> node(child, weights)).toList());
    }

    private static Node node(Node node, Map<String, Double> weights) {
        return switch (node) {
            case Node.Branch branch -> branch(branch, weights);
            case Node.Indicator it ->
                new Node.Indicator(
                        it.code(),
                        it.name(),
                        it.nameEn(),
                        weights.getOrDefault(it.code(), it.weight()),
                        it.scoring(),
                        it.unit(),
                        it.source(),
                        it.specials(),
                        it.limits());
        };
    }
}
