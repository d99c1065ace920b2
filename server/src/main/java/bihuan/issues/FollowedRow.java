package bihuan.issues;

import java.time.Instant;

/** One line of an enterprise's own issues. */
public record FollowedRow(IssueNumber number, String title, PublicState state, Instant receivedAt, boolean mayJudge) {}
