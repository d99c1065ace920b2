@NullMarked
package bihuan.packs.domain;

import org.jspecify.annotations.NullMarked;
