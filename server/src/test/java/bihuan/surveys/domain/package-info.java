/** Tests of the rules of surveys, without Spring. */
@NullMarked
package bihuan.surveys.domain;

import org.jspecify.annotations.NullMarked;
