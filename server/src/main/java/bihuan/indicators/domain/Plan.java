package bihuan.indicators.domain;

import bihuan.indicators.Aggregation;
import bihuan.indicators.Composite;
import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Node;
import bihuan.indicators.Scoring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system laid out for arithmetic. Nodes are numbered from the root, 0, parents before children; indicators are numbered once more as
 * columns, in the same order.
 */
public final class Plan {
    private final IndicatorSystem system;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> columnsByCode = new HashMap<>();
    private final int[] columnOfNode;
    private final double[] full;
    private final @Nullable Expression[] formulas;

    /**
     * @throws IllegalArgumentException if a code stands twice or a formula cannot be read; {@link SystemReader} finds both before
     */
    public Plan(IndicatorSystem system) {
        this.system = system;
        number(system.root(), -1);
        columnOfNode = new int[nodes.size()];
        for (int node = 0; node < columnOfNode.length; node++) {
            Integer column = columnsByCode.get(nodes.get(node).code());
            columnOfNode[node] = column == null ? -1 : column;
        }
        full = new double[nodes.size()];
        for (int node = full.length - 1; node >= 0; node--) {
            full[node] = fullOf(node);
        }
        formulas = new Expression[columns.size()];
        for (int column = 0; column < formulas.length; column++) {
            if (indicator(column).scoring() instanceof Scoring.Formula formula) {
                Expression parsed = Expression.parse(formula.formula());
                parsed.codes().forEach(this::column);
                formulas[column] = parsed;
            }
        }
    }

    /** Most marks of a node. */
    public double full(int node) {
        return full[node];
    }

    /** From the children, which come after their parent. */
    private double fullOf(int node) {
        return switch (nodes.get(node)) {
            case Node.Indicator indicator -> indicator.scoring().full();
            case Node.Branch branch -> {
                double sum = 0;
                double weight = 0;
                for (int child : children.get(node)) {
                    double share = branch.aggregation() == Aggregation.WEIGHTED
                            ? nodes.get(child).weight()
                            : 1;
                    sum += share * full[child];
                    weight += share;
                }
                yield branch.aggregation() == Aggregation.SUM || weight == 0 ? sum : sum / weight;
            }
        };
    }

    private int number(Node node, int parent) {
        int number = nodes.size();
        nodes.add(node);
        parents.add(parent);
        children.add(new int[0]);
        if (numbers.put(node.code(), number) != null) {
            throw new IllegalArgumentException("A code stands twice: " + node.code());
        }
        switch (node) {
            case Node.Branch branch ->
                children.set(
                        number,
                        branch.children().stream()
                                .mapToInt(child -> number(child, number))
                                .toArray());
            case Node.Indicator indicator -> {
                columnsByCode.put(indicator.code(), columns.size());
                columns.add(number);
            }
        }
        return number;
    }

    public IndicatorSystem system() {
        return system;
    }

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** How many indicators there are. */
    public int width() {
        return columns.size();
    }

    public Node node(int node) {
        return nodes.get(node);
    }

    /** The number of the parent; −1 for the root. */
    public int parent(int node) {
        return parents.get(node);
    }

    /** Numbers of the children; none for an indicator. */
    int[] children(int node) {
        return children.get(node);
    }

    /** The column of an indicator; −1 for a branch. */
    public int columnOf(int node) {
        return columnOfNode[node];
    }

    /** The node of a column. */
    public int nodeOf(int column) {
        return columns.get(column);
    }

    public Node.Indicator indicator(int column) {
        return (Node.Indicator) nodes.get(columns.get(column));
    }

    @Nullable
    Expression formula(int column) {
        return formulas[column];
    }

    /** @throws IllegalArgumentException if there is no such node */
    public int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("There is no node " + code);
        }
        return number;
    }

    /** @throws IllegalArgumentException if there is no such indicator */
    public int column(String code) {
        Integer column = columnsByCode.get(code);
        if (column == null) {
            throw new IllegalArgumentException("There is no indicator " + code);
        }
        return column;
    }

    /** Whether there is such a node, indicator or branch. */
    public boolean knows(String code) {
        return numbers.containsKey(code);
    }

    /** Whether there is such an indicator. */
    public boolean has(String code) {
        return columnsByCode.containsKey(code);
    }

    public List<Composite> composites() {
        return system.composites();
    }

    /** Weights by node, 1 for each child of a mean; draws of other weights have the same shape. */
    double[] weights() {
        double[] weights = new double[nodes.size()];
        for (int node = 0; node < weights.length; node++) {
            boolean weighted = node > 0
                    && nodes.get(parents.get(node)) instanceof Node.Branch parent
                    && parent.aggregation() == Aggregation.WEIGHTED;
            weights[node] = weighted ? nodes.get(node).weight() : 1;
        }
        return weights;
    }
}
