/** Adopts versions and keeps the one in force in memory. */
@NullMarked
package bihuan.calendar.application;

import org.jspecify.annotations.NullMarked;
