/**
 * Files that prove or explain something (材料附件): photographs, notices, contracts.
 *
 * <p>A file comes in as a stream, goes to disk while its SHA-256 is taken, and is acknowledged only when disk and database both
 * hold it. Its type is found out from its content and must agree with its name; what is on no list is not kept. At first it is
 * bound to nothing and only who uploaded it knows of it; the module that receives it binds it to an owner in its own transaction.
 * What nobody binds within 48 hours is purged.
 *
 * <p>Who may read a file is decided by the owner's module through {@link bihuan.attachments.AttachmentGuard}; without a guard
 * that allows it, nobody. Files are handed out so that no browser executes them.
 */
@ApplicationModule(
        displayName = "材料附件",
        allowedDependencies = {"kernel"})
@NullMarked
package bihuan.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
