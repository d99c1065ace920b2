package bihuan.enterprises;

/**
 * A contact as it is kept.
 *
 * @param id its identity
 * @param contact the person
 */
public record ContactView(ContactId id, Contact contact) {}
