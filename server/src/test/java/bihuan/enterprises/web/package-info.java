@NullMarked
package bihuan.enterprises.web;

import org.jspecify.annotations.NullMarked;
