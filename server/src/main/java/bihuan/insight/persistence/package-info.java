/** Counts over what other modules publish, and the tables of this one. */
@NullMarked
package bihuan.insight.persistence;

import org.jspecify.annotations.NullMarked;
