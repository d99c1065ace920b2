package bihuan.insight;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;

/** What happens here and must not be forgotten. */
public sealed interface InsightEvent extends DomainEvent {

    /** Somebody took a copy of a list: who, when, by which filter and how many lines. */
    record ListExported(JurisdictionId jurisdiction, ExportId export, Actor by, Instant at, String filter, long rows)
            implements InsightEvent {
        @Override
        public String subject() {
            return "export:" + export.value();
        }
    }
}
