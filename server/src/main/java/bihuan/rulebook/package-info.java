/**
 * Rules of the house (规则口径): the limits, ladders and weights in which one city differs from another, as data.
 *
 * <p>A module declares each of its rules once, as a constant {@link bihuan.rulebook.Rule} with a key, a type, a value that holds
 * where nobody decided otherwise, and a check; and shows them all in a {@link bihuan.rulebook.RuleSet} bean, so that the
 * administrator sees every rule there is. The value of a rule may be a number, a text or a whole record, such as a ladder of
 * steps.
 *
 * <p>A jurisdiction decides another value from a day on, never from a day that is past, and says why. Decisions are only ever
 * added: of two for the same day the later made holds. So it can be said for each day of the past which rule was in force, who
 * had decided it, and for what reason.
 */
@ApplicationModule(
        displayName = "规则口径",
        allowedDependencies = {"kernel"})
@NullMarked
package bihuan.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
