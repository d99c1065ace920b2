/** Chooses, reads and loads the pack. */
@NullMarked
package bihuan.packs.application;

import org.jspecify.annotations.NullMarked;
