package bihuan.organisation.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.UnitId;
import bihuan.organisation.OrganisationEvent.PersonAdded;
import bihuan.organisation.OrganisationEvent.PersonAppointed;
import bihuan.organisation.OrganisationEvent.PersonRelieved;
import bihuan.organisation.OrganisationEvent.PostAdded;
import bihuan.organisation.PersonView;
import bihuan.organisation.PostId;
import bihuan.organisation.PostView;
import bihuan.organisation.PostingView;
import bihuan.organisation.domain.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts, people and postings in PostgreSQL. */
@Repository
public class PeopleStore {
    private static final String LIST = """
            SELECT id, name
            FROM organisation.person p
            WHERE jurisdiction_id = :jurisdiction
              AND (name COLLATE "C", id) > (:name, CAST(:id AS uuid))
              AND (CAST(:q AS text) IS NULL OR strpos(name, :q) > 0)
              AND (CAST(:unit AS uuid) IS NULL OR EXISTS (
                SELECT 1
                FROM organisation.posting g
                JOIN organisation.post o ON o.jurisdiction_id = g.jurisdiction_id AND o.id = g.post_id
                JOIN organisation.unit_tree t ON t.jurisdiction_id = o.jurisdiction_id AND t.unit_id = o.unit_id
                WHERE g.jurisdiction_id = :jurisdiction
                  AND g.person_id = p.id
                  AND g.held_until IS NULL
                  AND t.ancestor_id = CAST(:unit AS uuid)))
            ORDER BY name COLLATE "C", id
            LIMIT :limit
            """;
    private static final String FIND = """
            SELECT id, name
            FROM organisation.person
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String POSTINGS = """
            SELECT g.person_id, g.post_id, o.unit_id, o.title, g.held_from, g.held_until
            FROM organisation.posting g
            JOIN organisation.post o ON o.jurisdiction_id = g.jurisdiction_id AND o.id = g.post_id
            WHERE g.jurisdiction_id = :jurisdiction
              AND g.person_id = ANY (:people)
            ORDER BY g.person_id, g.held_from DESC, g.post_id
            """;
    private static final String POSTS = """
            SELECT id, unit_id, title, duties
            FROM organisation.post
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :unit
            ORDER BY id
            """;
    private static final String POST = """
            SELECT id, unit_id, title, duties
            FROM organisation.post
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String HELD_SINCE = """
            SELECT held_from
            FROM organisation.posting
            WHERE jurisdiction_id = :jurisdiction
              AND person_id = :person
              AND post_id = :post
              AND held_until IS NULL
            FOR UPDATE
            """;
    private static final String HOLDER = """
            SELECT p.id
            FROM organisation.posting g
            JOIN organisation.person p ON p.jurisdiction_id = g.jurisdiction_id AND p.id = g.person_id
            WHERE g.jurisdiction_id = :jurisdiction
              AND g.post_id = :post
              AND p.name = :name
            ORDER BY p.id
            LIMIT 1
            """;
    private static final String ADD_POST = """
            INSERT INTO organisation.post (jurisdiction_id, id, unit_id, title, duties)
            VALUES (:jurisdiction, :id, :unit, :title, :duties)
            ON CONFLICT DO NOTHING
            """;
    private static final String ADD_PERSON = """
            INSERT INTO organisation.person (jurisdiction_id, id, name)
            VALUES (:jurisdiction, :id, :name)
            """;
    private static final String APPOINT = """
            INSERT INTO organisation.posting (jurisdiction_id, person_id, post_id, held_from)
            VALUES (:jurisdiction, :person, :post, :from)
            ON CONFLICT DO NOTHING
            """;
    private static final String RELIEVE = """
            UPDATE organisation.posting
            SET held_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND person_id = :person
              AND post_id = :post
              AND held_until IS NULL
            """;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, beginning after {@code after}; those who hold a post in the unit's subtree if {@code unit} is given. */
    public List<PersonView> list(
            JurisdictionId jurisdiction, @Nullable UnitId unit, @Nullable String q, PersonKey after, int limit) {
        return withPostings(
                jurisdiction,
                jdbc.sql(LIST)
                        .param("jurisdiction", jurisdiction.value())
                        .param("unit", unit == null ? null : unit.value())
                        .param("q", q, java.sql.Types.VARCHAR)
                        .param("name", after.name())
                        .param("id", after.id().value())
                        .param("limit", limit)
                        .query(PeopleStore::person)
                        .list());
    }

    public Optional<PersonView> find(JurisdictionId jurisdiction, PersonId person) {
        List<PersonView> found = jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", person.value())
                .query(PeopleStore::person)
                .list();
        return withPostings(jurisdiction, found).stream().findFirst();
    }

    private List<PersonView> withPostings(JurisdictionId jurisdiction, List<PersonView> people) {
        Map<PersonId, List<PostingView>> postings = new LinkedHashMap<>();
        people.forEach(person -> postings.put(person.id(), new ArrayList<>()));
        jdbc.sql(POSTINGS)
                .param("jurisdiction", jurisdiction.value())
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    PersonId holder = new PersonId(row.getObject("person_id", UUID.class));
                    postings.getOrDefault(holder, new ArrayList<>()).add(posting(row));
                });
        return people.stream()
                .map(person ->
                        new PersonView(person.id(), person.name(), postings.getOrDefault(person.id(), List.of())))
                .toList();
    }

    public List<PostView> posts(JurisdictionId jurisdiction, UnitId unit) {
        return jdbc.sql(POSTS)
                .param("jurisdiction", jurisdiction.value())
                .param("unit", unit.value())
                .query(PeopleStore::post)
                .list();
    }

    public Optional<PostView> post(JurisdictionId jurisdiction, PostId post) {
        return jdbc.sql(POST)
                .param("jurisdiction", jurisdiction.value())
                .param("id", post.value())
                .query(PeopleStore::post)
                .optional();
    }

    /** Since when he holds the post; empty if he does not. Nobody else ends it until the transaction ends. */
    public Optional<LocalDate> heldSince(JurisdictionId jurisdiction, PersonId person, PostId post) {
        return jdbc.sql(HELD_SINCE)
                .param("jurisdiction", jurisdiction.value())
                .param("person", person.value())
                .param("post", post.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Somebody of this name who holds or held the post. */
    public Optional<PersonId> holder(JurisdictionId jurisdiction, PostId post, String name) {
        return jdbc.sql(HOLDER)
                .param("jurisdiction", jurisdiction.value())
                .param("post", post.value())
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** {@code false} if the unit has a post of this title. */
    public boolean apply(PostAdded event) {
        int added = jdbc.sql(ADD_POST)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.post().value())
                .param("unit", event.unit().value())
                .param("title", event.title())
                .param("duties", event.duties())
                .update();
        return added == 1;
    }

    public void apply(PersonAdded event, String name) {
        jdbc.sql(ADD_PERSON)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.person().value())
                .param("name", name)
                .update();
    }

    /** {@code false} if he holds the post already. */
    public boolean apply(PersonAppointed event) {
        int added = jdbc.sql(APPOINT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("person", event.person().value())
                .param("post", event.post().value())
                .param("from", event.from())
                .update();
        return added == 1;
    }

    public void apply(PersonRelieved event) {
        jdbc.sql(RELIEVE)
                .param("jurisdiction", event.jurisdiction().value())
                .param("person", event.person().value())
                .param("post", event.post().value())
                .param("until", event.until())
                .update();
    }

    private static PersonView person(ResultSet row, int number) throws SQLException {
        return new PersonView(new PersonId(row.getObject("id", UUID.class)), row.getString("name"), List.of());
    }

    private static PostView post(ResultSet row, int number) throws SQLException {
        return new PostView(
                new PostId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                row.getString("duties"));
    }

    private static PostingView posting(ResultSet row) throws SQLException {
        return new PostingView(
                new PostId(row.getObject("post_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_until", LocalDate.class));
    }
}
