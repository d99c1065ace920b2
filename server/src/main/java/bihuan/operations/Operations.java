package bihuan.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the system is doing. */
public interface Operations {

    /** This node and its database, at present. */
    State state();

    /** Endpoints of this node since it started, those that took most time altogether first. */
    List<EndpointTime> endpoints();

    /** Statements of the database since its statistics were reset, those that took most time altogether first; at most fifty. */
    List<StatementTime> statements();

    /**
     * How the database would carry a statement out, for parameters that it does not know; nothing is run.
     *
     * @throws bihuan.kernel.Refusal {@link OperationsRefusal#NO_SUCH_STATEMENT}, {@link OperationsRefusal#NO_PLAN}
     */
    List<String> plan(long statement);

    /**
     * At present.
     *
     * @param answered requests since the start
     * @param failed those of them that ended with 5xx
     * @param statementsKnown whether the database keeps statistics of statements
     */
    record State(
            Instant startedAt,
            Instant at,
            String java,
            String database,
            long heapUsed,
            long heapMost,
            long databaseSize,
            long diskFree,
            int connectionsActive,
            int connectionsMost,
            long answered,
            long failed,
            boolean statementsKnown) {}

    /** Times in milliseconds; percentiles of the last minutes, {@code null} if there was no request. */
    record EndpointTime(
            String method,
            String path,
            long requests,
            long failed,
            double total,
            double mean,
            @Nullable Double median,
            @Nullable Double p95,
            double most) {}

    /** Times in milliseconds. */
    record StatementTime(String id, String text, long calls, double total, double mean, double most, long rows) {}
}
