/** What is right and what follows, without a framework: questionnaires, samples, estimates. */
@NullMarked
package bihuan.surveys.domain;

import org.jspecify.annotations.NullMarked;
