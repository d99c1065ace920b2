/** Decides, saves and says what happens to issues. */
@NullMarked
package bihuan.issues.application;

import org.jspecify.annotations.NullMarked;
