/** Tests without a database. */
@NullMarked
package bihuan.ledger.domain;

import org.jspecify.annotations.NullMarked;
