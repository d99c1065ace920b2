/** Tests of the rules over HTTP. */
@NullMarked
package bihuan.rulebook.web;

import org.jspecify.annotations.NullMarked;
