/** The endpoints of issues. */
@NullMarked
package bihuan.issues.web;

import org.jspecify.annotations.NullMarked;
