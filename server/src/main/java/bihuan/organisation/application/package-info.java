/** Carries out what the door offers: takes the time, decides, saves, says. */
@NullMarked
package bihuan.organisation.application;

import org.jspecify.annotations.NullMarked;
