/** Carries rounds through their life. */
@NullMarked
package bihuan.assessment.application;

import org.jspecify.annotations.NullMarked;
