/** Implements the door: checks, saves, says. */
@NullMarked
package bihuan.surveys.application;

import org.jspecify.annotations.NullMarked;
