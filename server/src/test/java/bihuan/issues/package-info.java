/** Tests of issues, one file per ability, through the door. */
@NullMarked
package bihuan.issues;

import org.jspecify.annotations.NullMarked;
