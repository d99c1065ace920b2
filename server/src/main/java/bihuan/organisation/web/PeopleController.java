package bihuan.organisation.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.People;
import bihuan.organisation.PersonView;
import bihuan.organisation.PostId;
import bihuan.organisation.PostView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts and people over HTTP. */
@RestController
class PeopleController {
    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /** A new post. */
    record NewPost(
            @NotNull @Size(max = 100) String title,
            @NotNull @Size(max = 2000) String duties) {}

    /** A new person. */
    record NewPerson(@NotNull @Size(max = 60) String name) {}

    /** Somebody takes up a post. */
    record Appointment(@NotNull PostId post, @NotNull LocalDate from) {}

    /** Somebody gives up a post; the first day on which he no longer holds it. */
    record Relief(@NotNull LocalDate until) {}

    @GetMapping("/api/people")
    @Needs(Permission.ORGANISATION_READ)
    Page<PersonView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 1000) @Nullable String after) {
        return people.list(
                caller.jurisdiction(),
                unit == null ? null : new UnitId(unit),
                q == null || q.isBlank() ? null : q.strip(),
                size,
                after);
    }

    @GetMapping("/api/people/{id}")
    @Needs(Permission.ORGANISATION_READ)
    PersonView find(Caller caller, @PathVariable UUID id) {
        return people.find(caller.jurisdiction(), new PersonId(id))
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_PERSON));
    }

    @PostMapping("/api/people")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<PersonView> add(Caller caller, @Valid @RequestBody NewPerson person) {
        PersonId added = people.addPerson(caller.jurisdiction(), person.name(), caller.actor());
        return ResponseEntity.created(URI.create("/api/people/" + added.value()))
                .body(find(caller, added.value()));
    }

    @PostMapping("/api/people/{id}/postings")
    @Needs(Permission.ORGANISATION_EDIT)
    PersonView appoint(Caller caller, @PathVariable UUID id, @Valid @RequestBody Appointment appointment) {
        people.appoint(caller.jurisdiction(), new PersonId(id), appointment.post(), appointment.from(), caller.actor());
        return find(caller, id);
    }

    @PutMapping("/api/people/{id}/postings/{post}/end")
    @Needs(Permission.ORGANISATION_EDIT)
    PersonView relieve(
            Caller caller, @PathVariable UUID id, @PathVariable UUID post, @Valid @RequestBody Relief relief) {
        people.relieve(caller.jurisdiction(), new PersonId(id), new PostId(post), relief.until(), caller.actor());
        return find(caller, id);
    }

    @GetMapping("/api/units/{unit}/posts")
    @Needs(Permission.ORGANISATION_READ)
    List<PostView> posts(Caller caller, @PathVariable UUID unit) {
        return people.posts(caller.jurisdiction(), new UnitId(unit));
    }

    @PostMapping("/api/units/{unit}/posts")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<PostView> addPost(Caller caller, @PathVariable UUID unit, @Valid @RequestBody NewPost post) {
        PostId added =
                people.addPost(caller.jurisdiction(), new UnitId(unit), post.title(), post.duties(), caller.actor());
        PostView view = posts(caller, unit).stream()
                .filter(candidate -> candidate.id().equals(added))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/units/" + unit + "/posts"))
                .body(view);
    }
}
