/** Reads a pack and finds everything that is wrong with it; no database. */
@NullMarked
package bihuan.packs.domain;

import org.jspecify.annotations.NullMarked;
