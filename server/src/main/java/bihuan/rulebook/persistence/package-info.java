/** Decisions in the schema {@code rulebook}, only ever added. */
@NullMarked
package bihuan.rulebook.persistence;

import org.jspecify.annotations.NullMarked;
