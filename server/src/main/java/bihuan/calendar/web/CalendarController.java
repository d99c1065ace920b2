package bihuan.calendar.web;

import bihuan.calendar.Amendment;
import bihuan.calendar.AmendmentPreview;
import bihuan.calendar.CalendarEvent.VersionAdopted;
import bihuan.calendar.CalendarRefusal;
import bihuan.calendar.CalendarVersion;
import bihuan.calendar.Calendars;
import bihuan.calendar.Explanation;
import bihuan.calendar.OfficeHours;
import bihuan.calendar.WorkCalendar;
import bihuan.calendar.YearDecision;
import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar (工作日历): its years, why a deadline is when it is, and new versions. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar", description = "工作日历与时限")
class CalendarController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_REASON = 500;

    private final Calendars calendars;

    /** What an amendment would do, or has done: one of the two. */
    record Amended(
            @Nullable AmendmentPreview preview, @Nullable VersionAdopted adopted) {}

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @OpenToAll(because = "the holidays and office hours of a government are public")
    @Operation(
            summary = "A year of the calendar, day by day",
            description = "In a version, by default the one in force.")
    ResponseEntity<YearView> year(
            Caller caller, @RequestParam int year, @RequestParam(required = false) @Nullable Integer version) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw outOfRange("/year");
        }
        WorkCalendar calendar = version == null
                ? calendars.of(caller.jurisdiction())
                : calendars.version(caller.jurisdiction(), version);
        return ResponseEntity.ok().eTag(EntityTag.of(calendar.version())).body(YearView.of(calendar, year));
    }

    @GetMapping("/deadline")
    @OpenToAll(because = "anybody may check how the office counts its time limits; no case is involved")
    @Operation(
            summary = "When something received at a moment is due, and why, day by day",
            description = "Give either workingDays (1 to 500) or workingHours (1 to 4000).")
    Explanation deadline(
            Caller caller,
            @RequestParam Instant start,
            @RequestParam(required = false) @Nullable Integer workingDays,
            @RequestParam(required = false) @Nullable Integer workingHours) {
        return new DeadlineQuestion(start, workingDays, workingHours).answer(calendars.of(caller.jurisdiction()));
    }

    @GetMapping("/versions")
    @OpenToAll(because = "which calendar a deadline was computed with is public")
    @Operation(summary = "All versions, the newest first")
    List<CalendarVersion> versions(Caller caller) {
        return calendars.versions(caller.jurisdiction());
    }

    @PostMapping("/years")
    @Needs(Permission.CALENDAR_EDIT)
    @Operation(
            summary = "Imports the State Council's decision for a year",
            description =
                    "The body is a file of holiday-cn. With preview=true nothing changes: the answer lists the days and"
                            + " open deadlines that would. Otherwise it becomes the next version and open deadlines are recomputed.")
    ResponseEntity<Amended> decide(
            Caller caller,
            @RequestParam(defaultValue = "true") boolean preview,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody YearDecisionBody body) {
        YearDecision decision = body.decision();
        Amendment amendment = new Amendment.Year(decision);
        String why = reason == null || reason.isBlank() ? paperOf(decision) : reason;
        if (why.length() > LONGEST_REASON) {
            throw Refusal.of(CalendarRefusal.REASON_TOO_LONG).at("/reason").with("most", LONGEST_REASON);
        }
        return answer(caller, amendment, preview, EntityTag.seen(ifMatch), why);
    }

    @PutMapping("/office-hours")
    @Needs(Permission.CALENDAR_EDIT)
    @Operation(
            summary = "Sets the office hours",
            description =
                    "With preview=true nothing changes; otherwise it becomes the next version and open deadlines are"
                            + " recomputed.")
    ResponseEntity<Amended> setHours(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody OfficeHoursBody body) {
        OfficeHours hours = body.hours();
        return answer(
                caller,
                new Amendment.Hours(hours),
                preview,
                EntityTag.seen(ifMatch),
                Objects.requireNonNull(body.reason()));
    }

    private ResponseEntity<Amended> answer(
            Caller caller, Amendment amendment, boolean preview, @Nullable Integer basedOn, String reason) {
        if (preview) {
            AmendmentPreview seen = calendars.preview(caller.jurisdiction(), amendment);
            return ResponseEntity.ok().eTag(EntityTag.of(seen.version())).body(new Amended(seen, null));
        }
        VersionAdopted adopted = calendars.adopt(caller.jurisdiction(), amendment, basedOn, reason, caller.actor());
        return ResponseEntity.ok().eTag(EntityTag.of(adopted.version())).body(new Amended(null, adopted));
    }

    private static String paperOf(YearDecision decision) {
        return "国务院办公厅关于" + decision.year() + "年节假日安排的通知";
    }

    private static Refusal outOfRange(String pointer) {
        return Refusal.of(CalendarRefusal.DATE_OUT_OF_RANGE).at(pointer);
    }
}
