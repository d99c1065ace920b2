/** Statements of {@code indicators}. */
@NullMarked
package bihuan.indicators.persistence;

import org.jspecify.annotations.NullMarked;
