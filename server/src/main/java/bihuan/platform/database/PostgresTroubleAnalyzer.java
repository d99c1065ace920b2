package bihuan.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link PostgresTrouble} at start as its sentence, without a stack trace. */
class PostgresTroubleAnalyzer extends AbstractFailureAnalyzer<PostgresTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresTrouble cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
