package bihuan.kernel;

import java.time.Instant;

/**
 * Something that happened and can no longer be prevented, named in the past tense. Implementations are records in one sealed
 * interface per module; the ledger hears each of them in the transaction that publishes it, and keeps all their components.
 *
 * <p>Components are values that JSON can carry: ids, numbers, strings, dates, enums, records and lists of them. Personal data
 * that must be erasable later (names, phone numbers, free text of enterprises) does not belong in an event: give its digest.
 */
public interface DomainEvent {
    JurisdictionId jurisdiction();

    /** What it happened to, as {@code kind:id}, e.g. {@code matter:0198…}; the ledger lists by it. */
    String subject();

    /** Who did it. */
    Actor by();

    /** When it happened, by the application's clock. */
    Instant at();
}
