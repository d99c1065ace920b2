package bihuan.indicators;

import bihuan.assignments.Stage;
import bihuan.indicators.IndicatorSheets.Outlier;
import bihuan.kernel.Caller;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data submissions (报数任务, D2): each is a matter of the closed loop with a deadline in working days, signed, chased and judged like any
 * other. The officer of the unit enters, the unit's leader endorses, the bureau accepts; only then figures hold, and from then on they
 * are changed with a reason only.
 */
public interface DataRequests {

    /** Those that the caller may see: all, or those of his units; the latest first. */
    List<DataRequest> all(Caller caller);

    /** One with all submissions. */
    Detail detail(Caller caller, RequestId request);

    /**
     * Asks a unit for figures.
     *
     * @param subjects whose figures; empty for everybody in the table
     * @param workingDays 1 to 60
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NO_SUCH_INDICATOR}, {@link IndicatorsRefusal#NO_SUCH_SUBJECT}, or as
     *     {@code Assignments.dispatch}
     */
    DataRequest ask(Caller caller, Asking asking);

    /**
     * Submits figures for the endorsement of the unit's leader; signs first where that was not done yet.
     *
     * @param evidence where the figures come from, needed
     * @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NOT_ASKED}, {@link IndicatorsRefusal#EVIDENCE_MISSING}, {@link
     *     IndicatorsRefusal#FIGURES_MISSING}, as entry, or as {@code Handling.submitAnswer}
     */
    Detail submit(Caller caller, RequestId request, List<FigureEntry> entries, String evidence);

    /** The leader of the unit says yes or no; nobody to his own. */
    Detail endorse(Caller caller, RequestId request, boolean granted, String reason);

    /** The bureau accepts, and the figures hold; or it does not, and the unit does it again. */
    Detail accept(Caller caller, RequestId request, boolean accepted, String reason);

    /** What is asked of whom. */
    record Asking(
            SheetId sheet,
            UnitId unit,
            List<String> indicators,
            List<String> subjects,
            int workingDays,
            @Nullable String note) {
        public Asking {
            indicators = List.copyOf(indicators);
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * One line.
     *
     * @param due by when whoever has it must act; {@code null} once it is over
     */
    record DataRequest(
            RequestId id,
            String number,
            SheetId sheet,
            String systemName,
            String period,
            UnitId unit,
            List<String> indicators,
            List<String> subjects,
            @Nullable String note,
            Instant askedAt,
            Stage stage,
            @Nullable Instant due,
            boolean submitted) {
        public DataRequest {
            indicators = List.copyOf(indicators);
            subjects = List.copyOf(subjects);
        }
    }

    /** With what was submitted, the latest first, and what is unlikely about the latest. */
    record Detail(DataRequest request, List<Submission> submissions, List<Outlier> outliers) {
        public Detail {
            submissions = List.copyOf(submissions);
            outliers = List.copyOf(outliers);
        }
    }

    /** What was submitted once. */
    record Submission(
            int number,
            List<FigureEntry> figures,
            String evidence,
            Instant submittedAt,
            @Nullable Boolean endorsed,
            @Nullable Boolean accepted,
            @Nullable String decision) {
        public Submission {
            figures = List.copyOf(figures);
        }
    }
}
