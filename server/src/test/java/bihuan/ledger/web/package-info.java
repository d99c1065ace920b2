/** Tests of the ledger over HTTP. */
@NullMarked
package bihuan.ledger.web;

import org.jspecify.annotations.NullMarked;
