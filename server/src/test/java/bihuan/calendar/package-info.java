/** Tests of the working calendar. */
@NullMarked
package bihuan.calendar;

import org.jspecify.annotations.NullMarked;
