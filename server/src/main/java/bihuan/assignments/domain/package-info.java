/** The closed loop as pure functions: state and command give an event, state and event give the next state; time comes in as an argument. */
@NullMarked
package bihuan.assignments.domain;

import org.jspecify.annotations.NullMarked;
