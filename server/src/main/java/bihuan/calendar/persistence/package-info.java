/** Versions in the schema {@code calendar}: each keeps only what it changed. */
@NullMarked
package bihuan.calendar.persistence;

import org.jspecify.annotations.NullMarked;
