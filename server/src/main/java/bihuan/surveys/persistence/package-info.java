/** Rows of questionnaires, surveys, samples, answers and results. */
@NullMarked
package bihuan.surveys.persistence;

import org.jspecify.annotations.NullMarked;
