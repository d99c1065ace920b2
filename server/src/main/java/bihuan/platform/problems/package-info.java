/** Turns whatever goes wrong into a problem document (RFC 9457) with words in the language of the reader. */
@NullMarked
package bihuan.platform.problems;

import org.jspecify.annotations.NullMarked;
