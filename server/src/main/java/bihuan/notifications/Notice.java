package bihuan.notifications;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a matter.
 *
 * @param id of the notice itself, to say later which was the last that was heard
 * @param kind the type of the event, such as {@code AssignmentSigned}
 */
public record Notice(UUID id, JurisdictionId jurisdiction, MatterId matter, String kind, Instant at) {}
