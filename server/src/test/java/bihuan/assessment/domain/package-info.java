/** Tests of the rules of assessment, without Spring. */
@NullMarked
package bihuan.assessment.domain;

import org.jspecify.annotations.NullMarked;
