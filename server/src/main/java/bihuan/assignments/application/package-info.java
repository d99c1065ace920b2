/** Runs each command: load, decide, save, say. */
@NullMarked
package bihuan.assignments.application;

import org.jspecify.annotations.NullMarked;
