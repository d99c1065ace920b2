/** Puts the cockpit together, writes exports, keeps views. */
@NullMarked
package bihuan.insight.application;

import org.jspecify.annotations.NullMarked;
