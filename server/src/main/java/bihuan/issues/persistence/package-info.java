/** The tables of schema {@code issues}. */
@NullMarked
package bihuan.issues.persistence;

import org.jspecify.annotations.NullMarked;
