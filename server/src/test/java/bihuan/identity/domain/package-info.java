/** Tests of the rules of issues, without Spring. */
@NullMarked
package bihuan.identity.domain;

import org.jspecify.annotations.NullMarked;
