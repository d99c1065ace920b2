package bihuan.issues;

import bihuan.assignments.Stage;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of the list; everything is optional, an empty set means all.
 *
 * @param category a code; one of the first level includes those below
 * @param unit has or had a part
 * @param colour how close the due time of the holder is
 * @param receivedFrom inclusive
 * @param receivedBefore exclusive
 * @param q words in the text, at most 100 characters
 */
public record IssueFilter(
        Set<IssueState> states,
        Set<Stage> stages,
        Set<Channel> channels,
        @Nullable String category,
        @Nullable AreaId area,
        @Nullable UnitId unit,
        @Nullable Colour colour,
        @Nullable EnterpriseId enterprise,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedBefore,
        @Nullable String q,
        Sort sort) {
    public IssueFilter {
        states = Set.copyOf(states);
        stages = Set.copyOf(stages);
        channels = Set.copyOf(channels);
    }

    /** Everything, latest first. */
    public static IssueFilter all() {
        return new IssueFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, Sort.RECEIVED_LATEST);
    }

    /** How close the due time is. */
    public enum Colour {
        /** 已超期. */
        RED,
        /** 24 小时内到期. */
        YELLOW,
        /** 正常. */
        GREEN
    }

    /** Orders of the list. */
    public enum Sort {
        RECEIVED_LATEST,
        RECEIVED_FIRST,
        DUE_FIRST,
        NUMBER
    }
}
