package bihuan.organisation.domain;

import bihuan.kernel.Cursor;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.PersonView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of people ends: by name, then by id. */
public record PersonKey(String name, PersonId id) {
    private static final PersonKey START = new PersonKey("", new PersonId(new UUID(0, 0)));

    public static PersonKey of(PersonView person) {
        return new PersonKey(person.name(), person.id());
    }

    /** The start for {@code null}. */
    public static PersonKey parse(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            List<String> parts = Cursor.parts(cursor, 2);
            String name = Words.optional(parts.getFirst(), 60, "/after");
            return new PersonKey(name == null ? "" : name, new PersonId(UUID.fromString(parts.getLast())));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(OrganisationRefusal.BAD_CURSOR).at("/after");
        }
    }

    public String cursor() {
        return Cursor.of(name, id.value());
    }
}
