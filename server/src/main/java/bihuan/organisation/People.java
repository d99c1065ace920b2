package bihuan.organisation;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.PersonId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts, people and who holds which post since when. */
public interface People {

    /** People by name, those of one unit's subtree if {@code unit} is given. */
    default Page<PersonView> list(
            JurisdictionId jurisdiction, @Nullable UnitId unit, int size, @Nullable String after) {
        return list(jurisdiction, unit, null, size, after);
    }

    /**
     * Some people, by name.
     *
     * @param unit who holds a post in it or below it
     * @param q a part of the name
     */
    Page<PersonView> list(
            JurisdictionId jurisdiction, @Nullable UnitId unit, @Nullable String q, int size, @Nullable String after);

    Optional<PersonView> find(JurisdictionId jurisdiction, PersonId person);

    List<PostView> posts(JurisdictionId jurisdiction, UnitId unit);

    PostId addPost(JurisdictionId jurisdiction, UnitId unit, String title, String duties, Actor by);

    PersonId addPerson(JurisdictionId jurisdiction, String name, Actor by);

    /** Gives a post to somebody; several people may hold the same post. */
    void appoint(JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate from, Actor by);

    /** Ends a posting; {@code until} is the first day on which he no longer holds it. */
    void relieve(JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate until, Actor by);

    /** Adds a person with one post, both only if they are not there yet (by unit, title and name); for packs. */
    PersonId loadPerson(
            JurisdictionId jurisdiction,
            UnitId unit,
            String title,
            String duties,
            String name,
            LocalDate from,
            Actor by);
}
