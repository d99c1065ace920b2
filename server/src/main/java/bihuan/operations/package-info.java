/**
 * Where time goes (运行情况, A13): the slowest endpoints of this node and the slowest statements of the database, so that its own
 * operators find the cause of slowness before its users complain. It reads meters and changes nothing.
 */
@ApplicationModule(
        displayName = "运行情况",
        allowedDependencies = {"kernel"})
@NullMarked
package bihuan.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
