/** Tests of the closed loop without application and database. */
@NullMarked
package bihuan.assignments.domain;

import org.jspecify.annotations.NullMarked;
