package bihuan.issues;

import java.time.Instant;
import java.util.List;

/**
 * An issue whose text is like another's (疑似重复).
 *
 * @param score cosine of the weighted words, 0 to 1; see {@code docs/duplicates.md} for how often which score means the same matter
 * @param sharedWords what tells the two apart from all others, at most five, the most telling first
 */
public record Similar(
        IssueNumber number,
        String title,
        IssueState state,
        Instant receivedAt,
        double score,
        List<String> sharedWords) {
    public Similar {
        sharedWords = List.copyOf(sharedWords);
    }
}
