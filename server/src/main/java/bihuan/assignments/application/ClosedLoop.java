package bihuan.assignments.application;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.MatterOpened;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.Assignments;
import bihuan.assignments.Dispatch;
import bihuan.assignments.MatterView;
import bihuan.assignments.Opening;
import bihuan.assignments.Suggestion;
import bihuan.assignments.Verdict;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.Dispatching;
import bihuan.assignments.domain.Folding;
import bihuan.assignments.domain.Judging;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Terms;
import bihuan.assignments.persistence.MatterStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loop as the modules see it that open matters. */
@Service
@Transactional
class ClosedLoop implements Assignments {
    private static final Duration MEMORY = Duration.ofDays(365);

    private final Desk desk;
    private final MatterStore store;
    private final Organisation organisation;

    ClosedLoop(Desk desk, MatterStore store, Organisation organisation) {
        this.desk = desk;
        this.store = store;
        this.organisation = organisation;
    }

    @Override
    public void open(Caller caller, Opening opening) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Instant now = desk.now();
        Terms terms = desk.terms(jurisdiction);
        MatterOpened event =
                Dispatching.open(jurisdiction, opening, organisation.bureau(jurisdiction), caller.actor(), now, terms);
        desk.opened(Matter.opened(event, terms), event);
    }

    @Override
    public void dispatch(Caller caller, MatterId matter, Dispatch dispatch, @Nullable Integer version) {
        desk.end(dispatched(caller, matter, dispatch, version));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssignmentEvent.Part> preview(Caller caller, MatterId matter, Dispatch dispatch) {
        return dispatched(caller, matter, dispatch, null).events().stream()
                .filter(AssignmentEvent.MatterDispatched.class::isInstance)
                .map(AssignmentEvent.MatterDispatched.class::cast)
                .flatMap(event -> event.parts().stream())
                .toList();
    }

    private Course dispatched(Caller caller, MatterId matter, Dispatch dispatch, @Nullable Integer version) {
        organisation.requireOpen(caller.jurisdiction(), dispatch.lead());
        dispatch.assisting().forEach(unit -> organisation.requireOpen(caller.jurisdiction(), unit));
        return desk.begin(caller, matter, version).take(act -> Dispatching.dispatch(act, dispatch));
    }

    @Override
    public void judge(Caller caller, MatterId matter, Verdict verdict, @Nullable Integer version) {
        desk.end(desk.begin(caller, matter, version).take(act -> Judging.judge(act, verdict, caller.enterprise())));
    }

    @Override
    public void dismiss(Caller caller, MatterId matter, String reason) {
        desk.end(desk.begin(caller, matter, null).take(act -> Judging.dismiss(act, reason)));
    }

    /** The other matter is locked, so that it cannot end meanwhile. */
    @Override
    public void fold(Caller caller, MatterId matter, MatterId into) {
        Matter target =
                store.lock(caller.jurisdiction(), into).orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
        desk.end(desk.begin(caller, matter, null).take(act -> Folding.fold(act, target)));
    }

    @Override
    public void unfold(Caller caller, MatterId matter) {
        desk.end(desk.begin(caller, matter, null).take(Folding::unfold));
    }

    @Override
    @Transactional(readOnly = true)
    public MatterView matter(JurisdictionId jurisdiction, MatterId matter) {
        return store.views(jurisdiction, List.of(matter)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MatterId, MatterView> matters(JurisdictionId jurisdiction, Collection<MatterId> matters) {
        Map<MatterId, MatterView> views = new LinkedHashMap<>();
        store.views(jurisdiction, matters).forEach(view -> views.put(view.id(), view));
        return views;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Suggestion> suggestLead(JurisdictionId jurisdiction, String category) {
        return store.suggest(jurisdiction, category, desk.now().minus(MEMORY));
    }
}
