/** Describes the public interface from the code. */
@NullMarked
package bihuan.platform.openapi;

import org.jspecify.annotations.NullMarked;
