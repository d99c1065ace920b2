/** Tests of the audit ledger against a real database. */
@NullMarked
package bihuan.ledger;

import org.jspecify.annotations.NullMarked;
