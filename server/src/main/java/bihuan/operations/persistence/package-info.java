/** Asks PostgreSQL what it spends its time on. */
@NullMarked
package bihuan.operations.persistence;

import org.jspecify.annotations.NullMarked;
