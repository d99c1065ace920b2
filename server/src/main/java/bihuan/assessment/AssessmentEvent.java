package bihuan.assessment;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen in an assessment. */
public sealed interface AssessmentEvent extends DomainEvent {

    /** What happens to a round. */
    sealed interface OfRound extends AssessmentEvent {
        RoundId round();

        @Override
        default String subject() {
            return "assessment:" + round().value();
        }
    }

    /** @param sha256 of the scheme's canonical JSON */
    record SchemeDecided(
            JurisdictionId jurisdiction,
            PeerGroup group,
            Actor by,
            Instant at,
            int version,
            String sha256,
            String reason)
            implements AssessmentEvent {
        @Override
        public String subject() {
            return "assessment-scheme:" + group;
        }
    }

    record RoundOpened(JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, String period)
            implements OfRound {}

    /** @param sha256 of the calculation's canonical JSON */
    record RoundCalculated(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            int calculation,
            String sha256,
            @Nullable String reason)
            implements OfRound {}

    record RoundPreviewed(JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, int calculation)
            implements OfRound {}

    record ObjectionsOpened(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            int workingDays,
            int calendarVersion,
            Instant until)
            implements OfRound {}

    /** The calendar changed. */
    record ObjectionDeadlineMoved(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            int calendarVersion,
            Instant before,
            Instant until)
            implements OfRound {}

    record ReviewBegun(JurisdictionId jurisdiction, RoundId round, Actor by, Instant at) implements OfRound {}

    /** @param sha256 of the calculation's canonical JSON, which anybody can recompute */
    record RoundFrozen(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            int version,
            int calculation,
            String sha256,
            @Nullable String reason)
            implements OfRound {}

    record RoundPublished(JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, int version)
            implements OfRound {}

    /** A published result is being corrected. */
    record CorrectionBegun(JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, String reason)
            implements OfRound {}

    record PointsEntered(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            PointId point,
            PointKind kind,
            UnitId unit,
            double points,
            String reason,
            @Nullable String evidence)
            implements OfRound {}

    record PointsWithdrawn(
            JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, PointId point, String reason)
            implements OfRound {}

    record ObjectionRaised(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            ObjectionId objection,
            UnitId unit,
            @Nullable String part,
            String words)
            implements OfRound {}

    record ObjectionDecided(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            ObjectionId objection,
            boolean upheld,
            String reason)
            implements OfRound {}

    /** A third party said where it is not free. */
    record InterestStated(
            JurisdictionId jurisdiction, RoundId round, Actor by, Instant at, List<UnitId> conflicts, String words)
            implements OfRound {}

    /** The chain hash of the seal that covers this entry is the seed. */
    record SampleAnnounced(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            SampleId sample,
            PeerGroup group,
            int perUnit)
            implements AssessmentEvent {
        @Override
        public String subject() {
            return "sample:" + sample.value();
        }
    }

    record SampleDrawn(
            JurisdictionId jurisdiction,
            RoundId round,
            Actor by,
            Instant at,
            SampleId sample,
            String seed,
            int candidates,
            List<String> issues)
            implements AssessmentEvent {
        @Override
        public String subject() {
            return "sample:" + sample.value();
        }
    }
}
