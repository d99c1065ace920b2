/**
 * Notices (消息): what happened to a matter reaches everybody who may see that matter and looks at a page, on whichever node, when the
 * transaction has committed and not before. A notice says that something happened, never what was said.
 *
 * <p>It is a hint to look again. Whoever was away too long is told to read everything anew; nothing depends on a notice arriving.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {"kernel", "identity", "assignments", "issues"})
@NullMarked
package bihuan.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
