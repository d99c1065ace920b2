/** Pure rules of the calendar: what a version holds, and what an amendment makes of it. */
@NullMarked
package bihuan.calendar.domain;

import org.jspecify.annotations.NullMarked;
