package bihuan.assignments.web;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.kernel.AccountId;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a unit does with its part: sign, contact, answer, suspend, report. */
@RestController
@RequestMapping("/api/assignments/{assignment}")
class AssignmentController {
    private static final String IF_MATCH = "If-Match";

    private final Handling handling;

    AssignmentController(Handling handling) {
        this.handling = handling;
    }

    /** How the enterprise was contacted, and what was said. */
    record FirstContactBody(
            @NotNull ContactWay way,
            @NotNull @Size(max = 4000) String note) {}

    /** What is answered, with files that were uploaded before. */
    record AnswerBody(
            @NotNull @Size(max = 20_000) String text,
            @Size(max = 20) @Nullable List<@NotNull AttachmentId> attachments) {}

    /**
     * Who must act meanwhile, and until when.
     *
     * @param waitsFor an assisting unit, missing for the enterprise
     */
    record SuspensionBody(
            @Nullable UnitId waitsFor,
            @NotNull LocalDate until,
            @NotNull @Size(max = 4000) String reason) {}

    /** How a pledge goes on. */
    record ReportBody(@NotNull @Size(max = 8000) String text) {}

    @PutMapping("/signature")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> sign(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versioned.answer(handling.sign(caller, new AssignmentId(assignment), EntityTag.seen(ifMatch)));
    }

    /** Who of the unit handles its part. */
    record HandlerBody(@NotNull AccountId handler) {}

    @PutMapping("/handler")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> nameHandler(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid HandlerBody body) {
        return Versioned.answer(
                handling.nameHandler(caller, new AssignmentId(assignment), body.handler(), EntityTag.seen(ifMatch)));
    }

    @PostMapping("/contacts")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> contact(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid FirstContactBody body) {
        Handling.Contact contact = new Handling.Contact(body.way(), body.note());
        return Versioned.answer(
                handling.contact(caller, new AssignmentId(assignment), contact, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/answer")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> answer(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AnswerBody body) {
        List<AttachmentId> files = body.attachments() == null ? List.of() : body.attachments();
        Handling.Answer answer = new Handling.Answer(body.text(), files);
        return Versioned.answer(handling.answer(caller, new AssignmentId(assignment), answer, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/answer/draft")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> submit(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AnswerBody body) {
        List<AttachmentId> files = body.attachments() == null ? List.of() : body.attachments();
        Handling.Answer answer = new Handling.Answer(body.text(), files);
        return Versioned.answer(
                handling.submitAnswer(caller, new AssignmentId(assignment), answer, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/suspension")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> suspend(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid SuspensionBody body) {
        Handling.Suspension suspension = new Handling.Suspension(body.waitsFor(), body.until(), body.reason());
        return Versioned.answer(
                handling.suspend(caller, new AssignmentId(assignment), suspension, EntityTag.seen(ifMatch)));
    }

    @DeleteMapping("/suspension")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> resume(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versioned.answer(handling.resume(caller, new AssignmentId(assignment), EntityTag.seen(ifMatch)));
    }

    @PostMapping("/pledge/reports")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> report(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReportBody body) {
        return Versioned.answer(
                handling.report(caller, new AssignmentId(assignment), body.text(), EntityTag.seen(ifMatch)));
    }
}
