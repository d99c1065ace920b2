package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.Worklists.Step;
import bihuan.assignments.domain.Holding;
import bihuan.assignments.domain.MatterClock;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a matter leaves behind and no command needs: stopped clocks, ended holdings, its steps with their texts. */
@Repository
public class DetailStore {
    private static final Set<String> ENVELOPE = Set.of("jurisdiction", "matter", "version", "by", "at");

    private static final String PAST = """
            SELECT jsonb_build_object(
                'clocks', (
                    SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.no), '[]')
                    FROM assignments.clock c
                    WHERE c.jurisdiction_id = :jurisdiction
                      AND c.matter_id = :id),
                'holdings', (
                    SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.no), '[]')
                    FROM assignments.holding h
                    WHERE h.jurisdiction_id = :jurisdiction
                      AND h.matter_id = :id),
                'nights', (
                    SELECT coalesce(sum(o.nights), 0)
                    FROM assignments.overnight o
                    WHERE o.jurisdiction_id = :jurisdiction
                      AND o.matter_id = :id),
                'steps', (
                    SELECT coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('body', t.body) ORDER BY s.version), '[]')
                    FROM assignments.step s
                    LEFT JOIN assignments.text t
                        ON t.jurisdiction_id = s.jurisdiction_id
                       AND t.matter_id = s.matter_id
                       AND t.version = s.version
                    WHERE s.jurisdiction_id = :jurisdiction
                      AND s.matter_id = :id))::text
            """;

    private static final String MATTER_OF = """
            SELECT matter_id
            FROM assignments.assignment
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;

    private final JdbcClient jdbc;

    DetailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole past of a matter. */
    public record Past(List<MatterClock> clocks, List<Holding> holdings, int nights, List<Step> steps) {}

    record Rows(List<ClockRow> clocks, List<HoldingRow> holdings, int nights, List<StepRow> steps) {}

    record StepRow(
            int version,
            String kind,
            Instant at,
            Actor.Kind actorKind,
            @Nullable AccountId actorAccountId,
            @Nullable UnitId actorUnitId,
            Map<String, Object> detail,
            @Nullable String body) {

        Step step() {
            detail.keySet().removeAll(ENVELOPE);
            return new Step(version, kind, at, actorKind, actorAccountId, actorUnitId, detail, body);
        }
    }

    public Past past(JurisdictionId jurisdiction, MatterId id) {
        Rows rows = Document.read(
                jdbc.sql(PAST)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id.value())
                        .query(String.class)
                        .single(),
                Rows.class);
        return new Past(
                rows.clocks().stream().map(ClockRow::clock).toList(),
                rows.holdings().stream().map(HoldingRow::holding).toList(),
                rows.nights(),
                rows.steps().stream().map(StepRow::step).toList());
    }

    public Optional<MatterId> matterOf(JurisdictionId jurisdiction, AssignmentId assignment) {
        return jdbc.sql(MATTER_OF)
                .param("jurisdiction", jurisdiction.value())
                .param("id", assignment.value())
                .query((row, n) -> new MatterId(row.getObject("matter_id", UUID.class)))
                .optional();
    }
}
