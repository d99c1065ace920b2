/** Where time goes, over HTTP. */
@NullMarked
package bihuan.operations.web;

import org.jspecify.annotations.NullMarked;
