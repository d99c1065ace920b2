package bihuan.kernel;

import java.util.Set;

/** Which cases a caller may see; every query of cases takes one and none can be written without. */
public sealed interface DataScope {

    /** All of the jurisdiction. */
    record Everything() implements DataScope {}

    /** Cases in which one of these units (a subtree) has or had a part. */
    record Units(Set<UnitId> units) implements DataScope {
        public Units {
            units = Set.copyOf(units);
        }
    }

    /** Cases of one enterprise. */
    record OwnEnterprise(EnterpriseId enterprise) implements DataScope {}

    /** No case at all. */
    record Nothing() implements DataScope {}
}
