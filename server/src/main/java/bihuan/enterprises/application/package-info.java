/** Implements the door: checks, saves, says. */
@NullMarked
package bihuan.enterprises.application;

import org.jspecify.annotations.NullMarked;
