package bihuan.issues;

import bihuan.assignments.MatterView;
import bihuan.attachments.AttachmentView;
import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an official may see of an issue.
 *
 * @param version goes up by one with each change of the issue itself
 * @param seal what is known of a sealed issue, {@code null} for any other
 * @param into the main issue if this is a voice
 * @param voices those merged into this one, without their contacts
 * @param timeline from the ledger, first to last
 */
public record IssueView(
        MatterId id,
        IssueNumber number,
        int version,
        IssueState state,
        PublicState publicState,
        Content content,
        @Nullable ContactPerson contact,
        @Nullable IssueSeal seal,
        MatterView matter,
        @Nullable NotAccepted notAccepted,
        @Nullable IssueNumber into,
        List<Voice> voices,
        List<Round> judgements,
        @Nullable Exclusion exclusion,
        @Nullable Withdrawal withdrawal,
        List<AttachmentView> attachments,
        List<Words> words,
        List<Happening> timeline) {
    public IssueView {
        voices = List.copyOf(voices);
        judgements = List.copyOf(judgements);
        attachments = List.copyOf(attachments);
        words = List.copyOf(words);
        timeline = List.copyOf(timeline);
    }

    /** What was said when it was registered, with the classification as it is now. */
    public record Content(
            Channel channel,
            @Nullable String sourceReference,
            String title,
            String text,
            @Nullable String category,
            @Nullable AreaId area,
            @Nullable EnterpriseId enterprise,
            @Nullable String creditCode,
            @Nullable String enterpriseName,
            Instant receivedAt) {}

    public record NotAccepted(NotAcceptedReason reason, String words, Actor by, Instant at) {}

    /** One reporter of a merged issue. */
    public record Voice(IssueNumber number, Channel channel, String title, String text, Instant receivedAt) {}

    /** One round of judging; later rounds never overwrite. */
    public record Round(
            int round,
            JudgementWay way,
            boolean contacted,
            boolean solved,
            @Nullable Satisfaction satisfaction,
            @Nullable String words,
            Actor by,
            Instant at) {}

    public record Exclusion(
            ExclusionReason reason,
            String words,
            ExclusionState state,
            Actor proposedBy,
            Instant proposedAt,
            @Nullable Actor reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String reviewWords) {}

    /** Only {@code APPROVED} keeps an issue out of the statistics. */
    public enum ExclusionState {
        PROPOSED,
        APPROVED,
        REJECTED,
        REVOKED
    }

    public record Withdrawal(
            String reason,
            WithdrawalState state,
            Instant requestedAt,
            @Nullable Actor decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String words) {}

    /** Where a wish to withdraw stands. */
    public enum WithdrawalState {
        REQUESTED,
        CONFIRMED,
        SET_ASIDE
    }

    /** Something said after registration. */
    public record Words(WordsKind kind, String text, Actor by, Instant at) {}

    /** The sorts of words; only notes stay inside. */
    public enum WordsKind {
        /** 补充材料: by the reporter. */
        SUPPLEMENT,
        /** 沟通: unit to enterprise. */
        TO_REPORTER,
        /** 沟通: enterprise to unit. */
        FROM_REPORTER,
        /** 内部备注. */
        NOTE
    }

    /** One entry of the ledger. */
    public record Happening(String type, Actor by, Instant at, Map<String, Object> data) {}
}
