@NullMarked
package bihuan.packs.application;

import org.jspecify.annotations.NullMarked;
