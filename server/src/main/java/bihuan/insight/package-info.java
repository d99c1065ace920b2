/**
 * Looking through it all (检索分析, I3): the leaders' cockpit, where each figure stands beside its own past and its peers (A6); exports
 * of lists to a workbook; and views of lists that people keep. It owns no case: figures come from the measures of {@code issues}, so
 * that the cockpit, the bulletin and the cases behind them can never differ.
 */
@ApplicationModule(
        displayName = "检索分析",
        allowedDependencies = {"kernel", "identity", "organisation", "assignments", "issues"})
@NullMarked
package bihuan.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
