/** Canonical JSON, hashes, Merkle trees and the walk that compares everything with everything: no database, no clock. */
@NullMarked
package bihuan.ledger.domain;

import org.jspecify.annotations.NullMarked;
