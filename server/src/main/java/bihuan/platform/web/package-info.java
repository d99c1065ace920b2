/** What every request passes on its way in and every response on its way out. */
@NullMarked
package bihuan.platform.web;

import org.jspecify.annotations.NullMarked;
