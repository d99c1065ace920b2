/** Tests of the organisation. */
@NullMarked
package bihuan.organisation;

import org.jspecify.annotations.NullMarked;
