/**
 * Working calendar and time limits (工作日历与时限): which days and hours count, and when a promise is due.
 *
 * <p>The State Council decides each autumn which days of the next year are off (放假) and which weekends are worked instead
 * (调休上班), and now and then decides again in the middle of a year. A jurisdiction starts with version 1 of its calendar, the
 * decisions since 2007. A new decision, or other office hours, is previewed and then adopted as the next version; nothing is
 * overwritten, so that a deadline can be defended years later with the version that it names.
 *
 * <p>A {@link bihuan.calendar.WorkCalendar} is an immutable value and all arithmetic of time is done there: the day of receipt is
 * day 0, a limit in working days ends at the close of office of its last day, a pause moves it by exactly the working time that was
 * paused, and every deadline can be explained day by day. Modules above that keep deadlines implement
 * {@link bihuan.calendar.DeadlineKeeper} and are asked to recompute in the transaction that adopts a version.
 */
@ApplicationModule(
        displayName = "工作日历与时限",
        allowedDependencies = {"kernel"})
@NullMarked
package bihuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
