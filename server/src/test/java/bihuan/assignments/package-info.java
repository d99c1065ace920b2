/** Tests of the closed loop against the whole application. */
@NullMarked
package bihuan.assignments;

import org.jspecify.annotations.NullMarked;
