/** Schemes, rounds, calculations and what was said about them. */
@NullMarked
package bihuan.assessment.persistence;

import org.jspecify.annotations.NullMarked;
