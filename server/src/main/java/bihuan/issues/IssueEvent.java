package bihuan.issues;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an issue besides the work on its matter. The subject is the matter's, so that the ledger tells one
 * story. Words of enterprises appear as {@link Digest} only.
 */
public sealed interface IssueEvent extends DomainEvent {
    /** The issue, {@code null} where it is {@link AboutTheCity}. */
    @Nullable
    MatterId issue();

    @Override
    default String subject() {
        return "matter:" + Objects.requireNonNull(issue()).value();
    }

    /** What is about no single issue, and says itself what its subject is. */
    sealed interface AboutTheCity extends IssueEvent {
        @Override
        default @Nullable MatterId issue() {
            return null;
        }

        @Override
        String subject();
    }

    /**
     * Stands for words that must stay erasable.
     *
     * @param sha256 of the issue's salt and the words in UTF-8, hexadecimal
     * @param length in characters (code points)
     */
    record Digest(String sha256, int length) {}

    record IssueRegistered(
            JurisdictionId jurisdiction,
            MatterId issue,
            Actor by,
            Instant at,
            String number,
            Channel channel,
            @Nullable String sourceReference,
            @Nullable String category,
            @Nullable AreaId area,
            @Nullable EnterpriseId enterprise,
            Digest text,
            boolean contactGiven,
            int attachments)
            implements IssueEvent {}

    /** Who says it was put under seal. */
    record IdentitySealed(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, String pseudonym, int masked)
            implements IssueEvent {}

    /** A dispatcher confirmed that text and files do not tell who it is. */
    record SealedTextScreened(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, int masked, int released)
            implements IssueEvent {}

    /** An official looked at a sealed issue. */
    record SealedIssueRead(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at) implements IssueEvent {}

    /** Somebody asked for leave to read who it is. */
    record UnsealingRequested(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, UUID unsealing, String reason, int hours)
            implements IssueEvent {}

    record UnsealingDecided(
            JurisdictionId jurisdiction,
            MatterId issue,
            Actor by,
            Instant at,
            UUID unsealing,
            boolean granted,
            String reason)
            implements IssueEvent {}

    /** Somebody with leave read who it is. */
    record IdentityRead(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, UUID unsealing)
            implements IssueEvent {}

    record IssueAccepted(
            JurisdictionId jurisdiction,
            MatterId issue,
            Actor by,
            Instant at,
            String category,
            @Nullable AreaId area) implements IssueEvent {}

    /** Category or area were corrected after acceptance. */
    record IssueReclassified(
            JurisdictionId jurisdiction,
            MatterId issue,
            Actor by,
            Instant at,
            String category,
            @Nullable AreaId area) implements IssueEvent {}

    record IssueNotAccepted(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, NotAcceptedReason reason, String words)
            implements IssueEvent {}

    record IssueMerged(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, MatterId into, String intoNumber)
            implements IssueEvent {}

    /** Taken apart again. */
    record IssueUnmerged(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, MatterId from, UnmergeCause cause)
            implements IssueEvent {}

    record IssueJudged(
            JurisdictionId jurisdiction,
            MatterId issue,
            Actor by,
            Instant at,
            int round,
            JudgementWay way,
            boolean contacted,
            boolean solved,
            @Nullable Satisfaction satisfaction,
            @Nullable Digest words)
            implements IssueEvent {}

    /** A call-back that reached nobody. */
    record CallBackFailed(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, int attempt, boolean gaveUp)
            implements IssueEvent {}

    record WithdrawalRequested(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, Digest reason)
            implements IssueEvent {}

    /** Somebody outside the units asked, and it was free will. */
    record WithdrawalConfirmed(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at)
            implements IssueEvent {}

    /** It was not free will, or the enterprise changed its mind: the issue goes on. */
    record WithdrawalSetAside(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, boolean pressure, String words)
            implements IssueEvent {}

    record ExclusionProposed(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, ExclusionReason reason, String words)
            implements IssueEvent {}

    record ExclusionReviewed(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, boolean approved, String words)
            implements IssueEvent {}

    record ExclusionRevoked(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, String words)
            implements IssueEvent {}

    record SupplementAdded(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, Digest text, int attachments)
            implements IssueEvent {}

    record MessageSent(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, Digest text)
            implements IssueEvent {}

    record NoteAdded(JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, Digest text)
            implements IssueEvent {}

    /** Nothing of the issue tells any more who raised it. */
    record PersonalDataErased(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, PersonalData.Cause cause)
            implements IssueEvent {}

    /** A draw of satisfied cases was announced; its seed is the chain hash of the seal that covers this entry. */
    record ReCallAnnounced(JurisdictionId jurisdiction, Actor by, Instant at, UUID draw, String period, int size)
            implements AboutTheCity {
        @Override
        public String subject() {
            return "recall:" + draw;
        }
    }

    /** Those who are called again were drawn. */
    record ReCallDrawn(
            JurisdictionId jurisdiction,
            Actor by,
            Instant at,
            UUID draw,
            String seed,
            int candidates,
            List<String> numbers)
            implements AboutTheCity {
        @Override
        public String subject() {
            return "recall:" + draw;
        }
    }

    /** What a call found of somebody who had said that he was satisfied. */
    record ReCallRecorded(
            JurisdictionId jurisdiction, MatterId issue, Actor by, Instant at, UUID draw, ReCalls.Result result)
            implements IssueEvent {}

    /** A bulletin was published, or corrected. */
    record BulletinPublished(
            JurisdictionId jurisdiction,
            Actor by,
            Instant at,
            String period,
            int version,
            String sha256,
            @Nullable String reason)
            implements AboutTheCity {
        @Override
        public String subject() {
            return "bulletin:" + period;
        }
    }

    /** The tree of categories was changed. */
    record CategoryPut(
            JurisdictionId jurisdiction,
            Actor by,
            Instant at,
            String code,
            @Nullable String parent,
            String name,
            boolean retired)
            implements AboutTheCity {
        @Override
        public String subject() {
            return "category:" + code;
        }
    }
}
