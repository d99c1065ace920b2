package bihuan.identity;

import java.time.Instant;

/** One of somebody's own sessions. */
public record SessionView(SessionId id, Instant startedAt, Instant lastSeenAt, Instant endsAt, String device) {}
