package bihuan.assessment.application;

import bihuan.assessment.PointKind;
import bihuan.assessment.RoundId;
import bihuan.assessment.persistence.PointStore;
import bihuan.assessment.persistence.PointStore.Stored;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which entries count: bonuses and deductions that are not withdrawn, and of marks the latest of each person for a unit. */
@Component
class PointBook {
    private final PointStore store;

    PointBook(PointStore store) {
        this.store = store;
    }

    private record Mark(PointKind kind, UnitId unit, AccountId by) {}

    List<Stored> counting(JurisdictionId jurisdiction, RoundId round) {
        return counting(store.ofRound(jurisdiction, round));
    }

    /** @param latestFirst all entries of a round */
    static List<Stored> counting(List<Stored> latestFirst) {
        Set<Mark> seen = new HashSet<>();
        return latestFirst.stream()
                .filter(it -> it.withdrawal() == null)
                .filter(it -> !it.kind().isMark() || seen.add(new Mark(it.kind(), it.unit(), it.by())))
                .toList();
    }
}
