/** The rules of issues, pure. */
@NullMarked
package bihuan.issues.domain;

import org.jspecify.annotations.NullMarked;
