/** Pure rules of indicators: reading and checking a system, scoring, ranking, explaining. No database, no clock. */
@NullMarked
package bihuan.indicators.domain;

import org.jspecify.annotations.NullMarked;
