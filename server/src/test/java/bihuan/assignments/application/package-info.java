/** Tests of what is stored, with the pure domain as the model. */
@NullMarked
package bihuan.assignments.application;

import org.jspecify.annotations.NullMarked;
