/**
 * What stands around the modules and none of them may know: the database server, the clock, the way in from the web, the words of
 * refusals, the scheduler, the public description of the interface.
 *
 * <p>Modules are served by this one through Spring alone; none depends on it.
 */
@ApplicationModule(displayName = "平台", allowedDependencies = "kernel")
@NullMarked
package bihuan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
