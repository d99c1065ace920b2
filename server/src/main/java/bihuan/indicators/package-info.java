/**
 * Indicator systems (指标体系): what a city is measured by, and a score for each unit that anybody can compute again.
 *
 * <p>An {@link bihuan.indicators.IndicatorSystem} is a versioned tree: {@linkplain bihuan.indicators.Node.Branch branches} with a way to
 * put their children together, {@linkplain bihuan.indicators.Node.Indicator indicators} with a {@link bihuan.indicators.Scoring} that turns a
 * raw figure into marks. The World Bank's Doing Business and B-READY, a province's rules and a city's own system are all data of this
 * kind; none of them has code of its own.
 *
 * <p>Scores are computed by pure functions in a fixed order of operations, with {@code StrictMath} where a power is taken, so that the
 * same system and the same figures give the same bits on every machine.
 */
@ApplicationModule(
        displayName = "指标",
        allowedDependencies = {"kernel", "ledger", "organisation", "assignments", "issues", "surveys"})
@NullMarked
package bihuan.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
