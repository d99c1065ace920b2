/**
 * What every module speaks: typed identities, the event that the ledger hears, the refusal that a user reads, who acts and what he may see.
 *
 * <p>No Spring, no persistence, at most 25 types. A type belongs here only if modules of different tiers exchange it.
 */
@ApplicationModule(
        displayName = "内核",
        allowedDependencies = {})
@NullMarked
package bihuan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
