/** Scoring, comparing and the life of a round; plain Java. */
@NullMarked
package bihuan.assessment.domain;

import org.jspecify.annotations.NullMarked;
