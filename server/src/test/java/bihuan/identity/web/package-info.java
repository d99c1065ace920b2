/** Tests of the way in. */
@NullMarked
package bihuan.identity.web;

import org.jspecify.annotations.NullMarked;
