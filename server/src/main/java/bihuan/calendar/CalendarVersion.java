package bihuan.calendar;

import bihuan.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a jurisdiction's calendar in the list of versions.
 *
 * @param by the account that adopted it, {@code null} for version 1, which comes with the system
 * @param reason in the words of who adopted it
 */
public record CalendarVersion(
        int version, Instant adoptedAt, @Nullable AccountId by, String reason) {}
