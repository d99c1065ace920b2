@NullMarked
package bihuan.demo.persistence;

import org.jspecify.annotations.NullMarked;
