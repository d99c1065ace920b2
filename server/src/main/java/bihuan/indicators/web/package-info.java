/** Endpoints of {@code indicators}. */
@NullMarked
package bihuan.indicators.web;

import org.jspecify.annotations.NullMarked;
