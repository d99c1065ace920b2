/** Reads the meters of this node. */
@NullMarked
package bihuan.operations.application;

import org.jspecify.annotations.NullMarked;
