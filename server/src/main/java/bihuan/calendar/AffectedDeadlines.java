package bihuan.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Open deadlines that a new calendar moves.
 *
 * @param total how many
 * @param first some of them, for the eye
 */
public record AffectedDeadlines(int total, List<Move> first) {
    public static final AffectedDeadlines NONE = new AffectedDeadlines(0, List.of());

    public AffectedDeadlines {
        first = List.copyOf(first);
    }

    /**
     * One deadline that moves.
     *
     * @param subject as in the ledger, e.g. {@code assignment:0198…}
     */
    public record Move(String subject, Instant dueBefore, Instant dueAfter) {}
}
