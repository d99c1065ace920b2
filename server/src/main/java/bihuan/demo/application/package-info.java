@NullMarked
package bihuan.demo.application;

import org.jspecify.annotations.NullMarked;
