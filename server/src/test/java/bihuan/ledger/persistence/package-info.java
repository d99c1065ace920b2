/** Tests of the ledger's stores and files. */
@NullMarked
package bihuan.ledger.persistence;

import org.jspecify.annotations.NullMarked;
