package bihuan.indicators;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to systems, figures and results. Contents are named by their SHA-256. */
public sealed interface IndicatorsEvent extends DomainEvent {

    /** A draft was kept. */
    record SystemDrafted(JurisdictionId jurisdiction, String code, String version, String sha256, Actor by, Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-system:" + code + "@" + version;
        }
    }

    /** A draft was thrown away. */
    record SystemDiscarded(JurisdictionId jurisdiction, String code, String version, Actor by, Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-system:" + code + "@" + version;
        }
    }

    /** A version can be used, and be changed no longer. */
    record SystemPublished(
            JurisdictionId jurisdiction, String code, String version, String sha256, Actor by, Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-system:" + code + "@" + version;
        }
    }

    /** A table of figures was opened. */
    record SheetOpened(
            JurisdictionId jurisdiction,
            SheetId sheet,
            String code,
            String version,
            String period,
            SubjectGroup group,
            int subjects,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-sheet:" + sheet.value();
        }
    }

    /**
     * Figures came, or replaced others.
     *
     * @param figures how many
     * @param sha256 of all of them as canonical JSON
     */
    record FiguresRecorded(
            JurisdictionId jurisdiction,
            SheetId sheet,
            int revision,
            FigureVersion.Origin origin,
            int figures,
            String sha256,
            @Nullable String reason,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-sheet:" + sheet.value();
        }
    }

    /** A result was published. */
    record ResultPublished(
            JurisdictionId jurisdiction,
            SheetId sheet,
            int version,
            String sha256,
            @Nullable String reason,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-sheet:" + sheet.value();
        }
    }

    /** Shares of an indicator were given to units; they total 100. */
    record IndicatorDecomposed(
            JurisdictionId jurisdiction,
            SheetId sheet,
            String indicator,
            int version,
            List<Decompositions.Share> shares,
            @Nullable String reason,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "indicator-sheet:" + sheet.value();
        }
    }

    /** A unit was asked for figures. */
    record FiguresAsked(
            JurisdictionId jurisdiction,
            RequestId request,
            SheetId sheet,
            UnitId unit,
            List<String> indicators,
            List<String> subjects,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "matter:" + request.value();
        }
    }

    /** A unit submitted figures. */
    record FiguresSubmitted(
            JurisdictionId jurisdiction, RequestId request, int number, int figures, Actor by, Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "matter:" + request.value();
        }
    }

    /** The unit's leader, or then the bureau, said yes or no. */
    record SubmissionDecided(
            JurisdictionId jurisdiction,
            RequestId request,
            int number,
            boolean byBureau,
            boolean yes,
            Actor by,
            Instant at)
            implements IndicatorsEvent {
        @Override
        public String subject() {
            return "matter:" + request.value();
        }
    }
}
