package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.MatterDismissed;
import bihuan.assignments.AssignmentEvent.VerdictGiven;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.Verdict;
import bihuan.calendar.Deadline;
import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** The verdict (评价、回访) and the end without a result. No unit does either to its own case (C6). */
public final class Judging {
    private Judging() {}

    /** @param enterprise the caller's, {@code null} if he is of none */
    public static VerdictGiven judge(Act act, Verdict verdict, @Nullable EnterpriseId enterprise) {
        requireJudge(act, verdict, enterprise);
        act.require(VerdictGiven.class);
        Deadline redo =
                verdict == Verdict.UNSOLVED ? act.terms().inWorkingDays(act.at(), AssignmentRules.REDO_DAYS) : null;
        return new VerdictGiven(act.jurisdiction(), act.id(), act.version(), act.by(), act.at(), verdict, redo);
    }

    public static MatterDismissed dismiss(Act act, String reason) {
        requireOutside(act);
        act.require(MatterDismissed.class);
        return new MatterDismissed(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                Words.require(reason, Words.REASON, "/reason"));
    }

    private static void requireJudge(Act act, Verdict verdict, @Nullable EnterpriseId enterprise) {
        switch (act.by().kind()) {
            case OFFICIAL -> requireOutside(act);
            case ENTERPRISE -> {
                boolean own = enterprise != null
                        && enterprise.equals(act.matter().origin().enterprise());
                if (!own || verdict == Verdict.UNREACHABLE) {
                    throw Refusal.of(AssignmentRefusal.NOT_A_JUDGE);
                }
            }
            case REPORTER -> {
                if (verdict == Verdict.UNREACHABLE) {
                    throw Refusal.of(AssignmentRefusal.NOT_A_JUDGE);
                }
            }
            case SYSTEM -> throw Refusal.of(AssignmentRefusal.NOT_A_JUDGE);
        }
    }

    /** The official's unit neither has a part, nor stands above or below one that has. */
    static void requireOutside(Act act) {
        UnitId unit = act.by().unit();
        if (unit != null && act.matter().parts().stream().anyMatch(part -> concerns(act.terms(), part, unit))) {
            throw Refusal.of(AssignmentRefusal.OWN_CASE);
        }
        if (unit == null && act.by().kind() == Actor.Kind.OFFICIAL) {
            throw Refusal.of(AssignmentRefusal.NOT_A_JUDGE);
        }
    }

    private static boolean concerns(Terms terms, Assignment part, UnitId unit) {
        return part.state() != AssignmentState.RETURNED
                && (terms.within(part.unit(), unit) || terms.within(unit, part.unit()));
    }
}
