/** Copies everything that has to survive this machine, and puts it back; without the application, so that it works when that does not. */
@NullMarked
package bihuan.platform.backup;

import org.jspecify.annotations.NullMarked;
