package bihuan.assignments.application;

import bihuan.assignments.persistence.MatterStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Numbers the papers of chasing (督办单号) per year, without a gap. */
@Component
class PaperNumbers {
    private final MatterStore store;

    PaperNumbers(MatterStore store) {
        this.store = store;
    }

    String next(JurisdictionId jurisdiction, Instant at) {
        int year = at.atZone(Moment.ZONE).getYear();
        return "督办〔" + year + "〕" + store.nextNumber(jurisdiction, year) + "号";
    }
}
