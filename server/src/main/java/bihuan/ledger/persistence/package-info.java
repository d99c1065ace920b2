/** The tables of the ledger, and what it keeps outside of the database: its keys and its witness. */
@NullMarked
package bihuan.ledger.persistence;

import org.jspecify.annotations.NullMarked;
