/** Tests of issues over HTTP. */
@NullMarked
package bihuan.issues.web;

import org.jspecify.annotations.NullMarked;
