package bihuan.issues.application;

import bihuan.issues.IssueRefusal;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.ProgressStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** No unit rates, closes or excludes a case in which it, or one above or below it, has or had a part. */
@Component
class Outsiders {
    private final ProgressStore progress;
    private final Organisation organisation;

    Outsiders(ProgressStore progress, Organisation organisation) {
        this.progress = progress;
        this.organisation = organisation;
    }

    /**
     * Refuses whoever stands inside.
     *
     * @throws Refusal {@link IssueRefusal#OWN_CASE}
     */
    void require(Caller caller, Issue issue) {
        UnitId own = caller.actor().unit();
        if (own == null) {
            return;
        }
        boolean inside = progress.handlingUnits(issue.jurisdiction(), List.of(issue.id(), issue.handledIn())).stream()
                .anyMatch(unit -> organisation.within(issue.jurisdiction(), own, unit)
                        || organisation.within(issue.jurisdiction(), unit, own));
        if (inside) {
            throw Refusal.of(IssueRefusal.OWN_CASE);
        }
    }
}
