package bihuan.calendar.web;

import bihuan.calendar.CalendarRefusal;
import bihuan.calendar.OfficeHours;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other office hours and why. */
record OfficeHoursBody(
        @NotEmpty @Size(max = 4) @Nullable List<@NotNull @Valid SessionBody> sessions,
        @NotBlank @Size(max = 500) @Nullable String reason) {

    /** One stretch, e.g. {@code {"opens": "08:30", "closes": "12:00"}}. */
    record SessionBody(
            @NotNull @Nullable LocalTime opens,
            @NotNull @Nullable LocalTime closes) {
        OfficeHours.Session session() {
            return new OfficeHours.Session(Objects.requireNonNull(opens), Objects.requireNonNull(closes));
        }
    }

    OfficeHours hours() {
        try {
            return new OfficeHours(Objects.requireNonNull(sessions).stream()
                    .map(SessionBody::session)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(CalendarRefusal.HOURS_INVALID).at("/sessions");
        }
    }
}
