/** The cockpit, exports and saved views over HTTP. */
@NullMarked
package bihuan.insight.web;

import org.jspecify.annotations.NullMarked;
