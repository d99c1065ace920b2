package bihuan.assignments;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the modules that open matters need. Units work through this module's own endpoints ({@code /api/matters}, {@code
 * /api/assignments}). Every method acts at the application's clock and publishes its {@link AssignmentEvent}; each refuses with
 * {@code AssignmentRefusal} when the stage does not allow it or {@code version} is not the matter's current one.
 */
public interface Assignments {

    /** Opens a matter; the bureau holds it, its dispatch clock runs. */
    void open(Caller caller, Opening opening);

    /** Dispatches a matter that awaits it. */
    void dispatch(Caller caller, MatterId matter, Dispatch dispatch, @Nullable Integer version);

    /** What a dispatch would give to whom and until when, if it were made now; changes nothing, refuses what it would refuse. */
    List<AssignmentEvent.Part> preview(Caller caller, MatterId matter, Dispatch dispatch);

    /**
     * Judges the answer. The caller must not belong to a unit that has a part in the matter.
     *
     * @param verdict {@code SOLVED} and {@code UNREACHABLE} close, {@code UNSOLVED} starts a redo
     */
    void judge(Caller caller, MatterId matter, Verdict verdict, @Nullable Integer version);

    /** Ends an open matter without a result: not accepted, or withdrawal confirmed. */
    void dismiss(Caller caller, MatterId matter, String reason);

    /** Continues an open matter as part of another open one. */
    void fold(Caller caller, MatterId matter, MatterId into);

    /** Takes a folded matter apart again; the bureau holds it, to be dispatched. */
    void unfold(Caller caller, MatterId matter);

    /** Where a matter stands. */
    MatterView matter(JurisdictionId jurisdiction, MatterId matter);

    /** Where several matters stand; ids that do not exist are left out. */
    Map<MatterId, MatterView> matters(JurisdictionId jurisdiction, Collection<MatterId> matters);

    /** The units that precedents and past dispatches of a category suggest as lead, best first, at most five. */
    List<Suggestion> suggestLead(JurisdictionId jurisdiction, String category);
}
