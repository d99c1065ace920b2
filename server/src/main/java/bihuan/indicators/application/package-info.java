/** Who does what with systems, figures and results. */
@NullMarked
package bihuan.indicators.application;

import org.jspecify.annotations.NullMarked;
