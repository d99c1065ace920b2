@NullMarked
package bihuan.enterprises;

import org.jspecify.annotations.NullMarked;
