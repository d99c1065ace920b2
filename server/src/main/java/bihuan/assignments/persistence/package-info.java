/** Keeps matters in the schema {@code assignments}: one statement loads, one statement saves. */
@NullMarked
package bihuan.assignments.persistence;

import org.jspecify.annotations.NullMarked;
