/** What the tests of all modules stand on: one database server, one Spring context, a clock that can be set. */
@NullMarked
package bihuan.testing;

import org.jspecify.annotations.NullMarked;
