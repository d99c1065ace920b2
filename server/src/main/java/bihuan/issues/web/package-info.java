/** The endpoints of issues: they read a request, ask the door and write the answer. */
@NullMarked
package bihuan.issues.web;

import org.jspecify.annotations.NullMarked;
