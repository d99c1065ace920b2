/** What can be done with issues: each ability in a class of its own, with the clock and the transaction. */
@NullMarked
package bihuan.issues.application;

import org.jspecify.annotations.NullMarked;
