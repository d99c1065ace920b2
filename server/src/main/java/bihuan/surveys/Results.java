package bihuan.surveys;

import bihuan.kernel.Caller;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of a survey; published in versions, each for good. */
public interface Results {

    /** All published versions, the latest first; empty before the first. */
    List<ResultsView> versions(Caller caller, SurveyId id);

    /**
     * What would be published now.
     *
     * @param without codes of questions that are left out, because they turned out to be misleading
     * @throws bihuan.kernel.Refusal {@link SurveyRefusal#NOT_NOW} before the survey is closed
     */
    ResultsView preview(Caller caller, SurveyId id, Set<String> without);

    /**
     * Publishes.
     *
     * @param reason needed from the second version on, up to 500 characters
     * @throws bihuan.kernel.Refusal {@link SurveyRefusal#CORRECTION_NEEDS_REASON}, {@link SurveyRefusal#NOTHING_CHANGED}
     */
    ResultsView publish(Caller caller, SurveyId id, Set<String> without, @Nullable String reason);

    /**
     * What was written in words, in random order, of nobody; for who makes surveys, and only where as many answered as are needed for
     * any figure.
     */
    List<Said> words(Caller caller, SurveyId id);

    /** The latest version as a table. */
    byte[] table(Caller caller, SurveyId id, TableFormat format);

    /** How a table is written. */
    enum TableFormat {
        CSV,
        XLSX
    }

    /** Words in answer to a question. */
    record Said(String question, String zh, String en, List<String> words) {
        public Said {
            words = List.copyOf(words);
        }
    }
}
