/** How JSON is read, strictly, and written. */
@NullMarked
package bihuan.platform.json;

import org.jspecify.annotations.NullMarked;
