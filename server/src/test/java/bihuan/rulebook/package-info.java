/** Tests of the rules of the house. */
@NullMarked
package bihuan.rulebook;

import org.jspecify.annotations.NullMarked;
