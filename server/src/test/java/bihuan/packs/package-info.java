@NullMarked
package bihuan.packs;

import org.jspecify.annotations.NullMarked;
