/** The ledger over HTTP, for auditors, inspectors and leaders. */
@NullMarked
package bihuan.ledger.web;

import org.jspecify.annotations.NullMarked;
