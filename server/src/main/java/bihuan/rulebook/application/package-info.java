/** Decides on rules and keeps the decisions in memory. */
@NullMarked
package bihuan.rulebook.application;

import org.jspecify.annotations.NullMarked;
