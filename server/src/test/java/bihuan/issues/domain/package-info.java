/** Tests of the rules of issues, without Spring. */
@NullMarked
package bihuan.issues.domain;

import org.jspecify.annotations.NullMarked;
