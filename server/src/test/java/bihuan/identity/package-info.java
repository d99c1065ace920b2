/** Tests of accounts and sessions, and the small government that the tests of all modules act in. */
@NullMarked
package bihuan.identity;

import org.jspecify.annotations.NullMarked;
