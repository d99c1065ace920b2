/** Remembers which parts have been loaded. */
@NullMarked
package bihuan.packs.persistence;

import org.jspecify.annotations.NullMarked;
