package bihuan.issues.web;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Dispatch;
import bihuan.calendar.Deadline;
import bihuan.issues.BulkTriage;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.issues.NotAcceptedReason;
import bihuan.issues.Triage;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dispatcher's desk. */
@RestController
@RequestMapping("/api/issues")
class TriageController {
    private final Triage triage;
    private final BulkTriage bulk;
    private final Issues issues;

    TriageController(Triage triage, BulkTriage bulk, Issues issues) {
        this.triage = triage;
        this.bulk = bulk;
        this.issues = issues;
    }

    /** Accepted or not. */
    enum Decision {
        ACCEPT,
        NOT_ACCEPT
    }

    /**
     * A decision.
     *
     * @param category needed to accept
     * @param reason needed not to accept, with words
     */
    record TriageBody(
            @NotNull Decision decision,
            @Size(max = 10) @Nullable String category,
            @Nullable AreaId area,
            @Nullable NotAcceptedReason reason,
            @Size(max = 2000) @Nullable String words) {

        BulkTriage.Item item(IssueNumber number) {
            if (decision == Decision.ACCEPT) {
                return new BulkTriage.Accept(number, needed(category, IssueRefusal.CATEGORY_NEEDED, "/category"), area);
            }
            return new BulkTriage.NotAccept(
                    number,
                    needed(reason, IssueRefusal.REASON_NEEDED, "/reason"),
                    needed(words, IssueRefusal.WORDS_NEEDED, "/words"));
        }

        private static <T> T needed(@Nullable T value, IssueRefusal refusal, String pointer) {
            if (value == null) {
                throw Refusal.of(refusal).at(pointer);
            }
            return value;
        }
    }

    /** To whom it is given. */
    record DispatchBody(
            @NotNull UnitId lead,
            @Size(max = 50) @Nullable List<@NotNull UnitId> assisting,
            @Min(1) @Max(60) @Nullable Integer answerWithinWorkingDays,
            @Size(max = 4000) @Nullable String note) {

        Dispatch dispatch(String category) {
            return new Dispatch(
                    lead, assisting == null ? List.of() : assisting, category, answerWithinWorkingDays, note);
        }
    }

    /**
     * One of many.
     *
     * @param triage what is decided, or
     * @param dispatch to whom it is given
     * @param category under which it is accepted first if that was not done yet
     */
    record BulkItemBody(
            @NotNull @Size(max = 20) String number,
            @Valid @Nullable TriageBody triage,
            @Valid @Nullable DispatchBody dispatch,
            @Size(max = 10) @Nullable String category) {

        BulkTriage.Item item() {
            IssueNumber issue = Path.number(number);
            if (dispatch != null) {
                return new BulkTriage.Assign(issue, dispatch.dispatch(category == null ? "" : category));
            }
            if (triage == null) {
                throw Refusal.of(IssueRefusal.REASON_NEEDED).at("/triage");
            }
            return triage.item(issue);
        }
    }

    /** Many at once. */
    record BulkBody(@NotEmpty @Size(max = 200) List<@NotNull @Valid BulkItemBody> items) {}

    /**
     * What came of one of them.
     *
     * @param code why it was refused, {@code null} if it was done
     */
    record BulkAnswer(String number, boolean done, @Nullable String code, Map<String, Object> parameters) {
        static BulkAnswer of(String number, @Nullable Refusal refusal) {
            return refusal == null
                    ? new BulkAnswer(number, true, null, Map.of())
                    : new BulkAnswer(number, false, refusal.code().key(), refusal.parameters());
        }
    }

    @PutMapping("/{number}/triage")
    @Needs(Permission.ISSUE_TRIAGE)
    ResponseEntity<IssueView> triage(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid TriageBody body) {
        Integer version = EntityTag.seen(ifMatch);
        switch (body.item(Path.number(number))) {
            case BulkTriage.Accept accept ->
                triage.accept(caller, accept.number(), accept.category(), accept.area(), version);
            case BulkTriage.NotAccept not -> triage.notAccept(caller, not.number(), not.reason(), not.words(), version);
            case BulkTriage.Assign assign -> throw new IllegalStateException("A triage dispatches nothing");
        }
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @PostMapping("/{number}/assignments")
    @Needs(Permission.ASSIGNMENT_DISPATCH)
    ResponseEntity<IssueView> dispatch(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid DispatchBody body) {
        triage.dispatch(caller, Path.number(number), body.dispatch(""), EntityTag.seen(ifMatch));
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    /**
     * A clock that a dispatch would start.
     *
     * @param unit who must act
     */
    record PreviewLine(UnitId unit, boolean lead, ClockKind clock, Instant due, boolean provisional) {

        static Stream<PreviewLine> of(AssignmentEvent.Part part) {
            return Stream.of(
                            line(part, ClockKind.SIGN, part.signBy()),
                            line(part, ClockKind.CONTACT, part.contactBy()),
                            line(part, ClockKind.ANSWER, part.answerBy()))
                    .flatMap(Optional::stream);
        }

        private static Optional<PreviewLine> line(
                AssignmentEvent.Part part, ClockKind clock, @Nullable Deadline deadline) {
            return Optional.ofNullable(deadline)
                    .map(by -> new PreviewLine(part.unit(), part.lead(), clock, by.due(), by.provisional()));
        }
    }

    /** Which clocks a dispatch would start now, and until when; nothing is dispatched. */
    @PostMapping("/{number}/assignments/preview")
    @Needs(Permission.ASSIGNMENT_DISPATCH)
    List<PreviewLine> preview(Caller caller, @PathVariable String number, @RequestBody @Valid DispatchBody body) {
        return triage.preview(caller, Path.number(number), body.dispatch("")).stream()
                .flatMap(PreviewLine::of)
                .toList();
    }

    /** Each item is done or refused by itself; the answer tells which, in the same order. */
    @PostMapping("/bulk-triage")
    @Needs(Permission.ISSUE_TRIAGE)
    List<BulkAnswer> many(Caller caller, @RequestBody @Valid BulkBody body) {
        return body.items().stream().map(item -> one(caller, item)).toList();
    }

    private BulkAnswer one(Caller caller, BulkItemBody item) {
        try {
            BulkTriage.Result result = bulk.apply(caller, List.of(item.item())).getFirst();
            return BulkAnswer.of(item.number(), result.refusal());
        } catch (Refusal refusal) {
            return BulkAnswer.of(item.number(), refusal);
        }
    }
}
