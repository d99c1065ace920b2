/** Which pack this installation was started with. */
@NullMarked
package bihuan.packs.web;

import org.jspecify.annotations.NullMarked;
