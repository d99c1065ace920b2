/**
 * The ledger (审计账本): whatever happened, who did it and when, in a form that nobody can alter unseen.
 *
 * <p>Every {@link bihuan.kernel.DomainEvent} becomes one entry in the transaction that publishes it; if it cannot be written, nothing
 * is. An entry is canonical JSON (RFC 8785) with a message authentication code whose key never enters the database. Every second
 * the entries of a jurisdiction that have no leaf yet become the leaves of a Merkle tree (RFC 6962); its root is written into a
 * {@link bihuan.ledger.Seal}, and each seal contains the hash of the one before. The latest hashes are also written to a witness
 * outside the database, so that even a ledger that was rewritten or cut off from its beginning to its end is recognised.
 *
 * <p>{@link bihuan.ledger.Ledger#verify} finds and locates any changed, removed, inserted or reordered row;
 * {@link bihuan.ledger.Ledger#receipt} hands out the proof for one entry that anybody can check without this system. The ledger
 * publishes no events and never looks into those of others.
 */
@ApplicationModule(displayName = "审计账本", allowedDependencies = "kernel")
@NullMarked
package bihuan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
