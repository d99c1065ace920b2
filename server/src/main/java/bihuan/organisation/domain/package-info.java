/** The tree of units and the rules by which it may change. */
@NullMarked
package bihuan.organisation.domain;

import org.jspecify.annotations.NullMarked;
