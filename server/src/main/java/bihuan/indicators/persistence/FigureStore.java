package bihuan.indicators.persistence;

import bihuan.indicators.FigureVersion;
import bihuan.indicators.SheetId;
import bihuan.indicators.Subject;
import bihuan.indicators.domain.Column;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Figures: each version of each, and those that hold as columns for scoring. */
@Repository
public class FigureStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ADD = """
            INSERT INTO indicators.figure
                (jurisdiction_id, sheet_id, indicator, subject, revision, value, word, target, error, origin, source,
                 reason, account_id, recorded_at)
            SELECT :jurisdiction, :sheet, f.indicator, f.subject, :revision, f.value, f.word, f.target, f.error, :origin,
                cast(f.source AS jsonb), :reason, :account, :at
            FROM unnest(cast(:indicators AS text[]), cast(:subjects AS text[]), cast(:values AS double precision[]),
                    cast(:words AS text[]), cast(:targets AS double precision[]), cast(:errors AS double precision[]),
                    cast(:sources AS text[]))
                AS f (indicator, subject, value, word, target, error, source)
            """;

    private static final String BUILD_COLUMNS = """
            INSERT INTO indicators.sheet_column
                (jurisdiction_id, sheet_id, indicator, figures, words, targets, errors, filled)
            SELECT :jurisdiction, :sheet, i.indicator,
                array_agg(f.value ORDER BY s.place),
                CASE WHEN count(f.word) > 0 THEN array_agg(f.word ORDER BY s.place) END,
                CASE WHEN count(f.target) > 0 THEN array_agg(f.target ORDER BY s.place) END,
                CASE WHEN count(f.error) > 0 THEN array_agg(f.error ORDER BY s.place) END,
                count(f.value) + count(f.word)
            FROM unnest(cast(:indicators AS text[])) AS i (indicator)
            CROSS JOIN unnest(cast(:subjects AS text[])) WITH ORDINALITY AS s (subject, place)
            LEFT JOIN LATERAL (
                SELECT l.value, l.word, l.target, l.error
                FROM indicators.figure l
                WHERE l.jurisdiction_id = :jurisdiction
                  AND l.sheet_id = :sheet
                  AND l.indicator = i.indicator
                  AND l.subject = s.subject
                ORDER BY l.revision DESC
                LIMIT 1) AS f ON true
            GROUP BY i.indicator
            ON CONFLICT (jurisdiction_id, sheet_id, indicator) DO UPDATE
            SET figures = excluded.figures, words = excluded.words, targets = excluded.targets,
                errors = excluded.errors, filled = excluded.filled
            """;

    private static final String COLUMNS = """
            SELECT sheet_id, indicator, figures, words, targets, errors
            FROM indicators.sheet_column
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = ANY (:sheets)
            """;

    private static final String HISTORY = """
            SELECT revision, value, word, target, error, origin, source, reason, account_id, recorded_at
            FROM indicators.figure
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
              AND indicator = :indicator
              AND subject = :subject
            ORDER BY revision DESC
            LIMIT 200
            """;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure to be kept; {@code source} is JSON. */
    public record NewFigure(
            String indicator,
            String subject,
            @Nullable Double value,
            @Nullable String word,
            @Nullable Double target,
            @Nullable Double error,
            String source) {}

    /** What all figures of one change have in common. */
    public record Change(
            SheetId sheet,
            int revision,
            FigureVersion.Origin origin,
            @Nullable String reason,
            @Nullable AccountId by,
            Instant at) {}

    /** Adds the figures of one change and brings the columns up to date. */
    public void add(JurisdictionId jurisdiction, Change change, List<Subject> subjects, List<NewFigure> figures) {
        jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", change.sheet().value())
                .param("revision", change.revision())
                .param("origin", change.origin().name())
                .param("reason", Rows.text(change.reason()))
                .param("account", Rows.account(change.by()))
                .param("at", Rows.time(change.at()))
                .param("indicators", texts(figures, NewFigure::indicator))
                .param("subjects", texts(figures, NewFigure::subject))
                .param("values", numbers(figures, NewFigure::value))
                .param("words", texts(figures, NewFigure::word))
                .param("targets", numbers(figures, NewFigure::target))
                .param("errors", numbers(figures, NewFigure::error))
                .param("sources", texts(figures, NewFigure::source))
                .update();
        jdbc.sql(BUILD_COLUMNS)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", change.sheet().value())
                .param(
                        "indicators",
                        figures.stream()
                                .map(NewFigure::indicator)
                                .distinct()
                                .sorted()
                                .toArray(String[]::new))
                .param("subjects", subjects.stream().map(Subject::code).toArray(String[]::new))
                .update();
    }

    /** The columns of several tables. */
    public Map<SheetId, List<Column>> columns(JurisdictionId jurisdiction, Collection<SheetId> sheets) {
        Map<SheetId, List<Column>> all = new HashMap<>();
        jdbc.sql(COLUMNS)
                .param("jurisdiction", jurisdiction.value())
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new SheetId(row.getObject("sheet_id", UUID.class)), _ -> new ArrayList<>())
                            .add(column(row));
                });
        return all;
    }

    /** The latest first. */
    public List<FigureVersion> history(JurisdictionId jurisdiction, SheetId sheet, String indicator, String subject) {
        return jdbc.sql(HISTORY)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .param("indicator", indicator)
                .param("subject", subject)
                .query((row, n) -> version(row))
                .list();
    }

    private static @Nullable String[] texts(List<NewFigure> figures, Function<NewFigure, @Nullable String> of) {
        @Nullable String[] texts = new String[figures.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = of.apply(figures.get(i));
        }
        return texts;
    }

    private static @Nullable Double[] numbers(List<NewFigure> figures, Function<NewFigure, @Nullable Double> of) {
        @Nullable Double[] numbers = new Double[figures.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = of.apply(figures.get(i));
        }
        return numbers;
    }

    private static Column column(ResultSet row) throws SQLException {
        Array words = row.getArray("words");
        double[] values = doubles(row.getArray("figures"));
        return new Column(
                row.getString("indicator"),
                values == null ? new double[0] : values,
                words == null ? null : (String[]) words.getArray(),
                doubles(row.getArray("targets")),
                doubles(row.getArray("errors")));
    }

    private static double @Nullable [] doubles(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        @Nullable Double[] boxed = (Double[]) array.getArray();
        double[] values = new double[boxed.length];
        for (int i = 0; i < values.length; i++) {
            Double value = boxed[i];
            values[i] = value == null ? Double.NaN : value;
        }
        return values;
    }

    private static FigureVersion version(ResultSet row) throws SQLException {
        return new FigureVersion(
                row.getInt("revision"),
                Rows.number(row, "value"),
                row.getString("word"),
                Rows.number(row, "target"),
                Rows.number(row, "error"),
                FigureVersion.Origin.valueOf(row.getString("origin")),
                JSON.readTree(row.getString("source")),
                row.getString("reason"),
                Rows.accountOrNull(row, "account_id"),
                Rows.instant(row, "recorded_at"));
    }
}
