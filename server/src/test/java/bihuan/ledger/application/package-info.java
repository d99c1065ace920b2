/** Tests of the ledger's commands. */
@NullMarked
package bihuan.ledger.application;

import org.jspecify.annotations.NullMarked;
