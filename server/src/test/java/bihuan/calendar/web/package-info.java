/** Tests of the calendar over HTTP. */
@NullMarked
package bihuan.calendar.web;

import org.jspecify.annotations.NullMarked;
