@NullMarked
package bihuan.enterprises.domain;

import org.jspecify.annotations.NullMarked;
