package bihuan.surveys.persistence;

import bihuan.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Between the values of the domain and those of a row. */
final class Rows {
    private Rows() {}

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static SqlParameterValue timeOrNull(@Nullable Instant instant) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, instant == null ? null : time(instant));
    }

    static SqlParameterValue id(@Nullable Id id) {
        return new SqlParameterValue(Types.OTHER, id == null ? null : id.value());
    }

    static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    static SqlParameterValue number(@Nullable Number number) {
        return new SqlParameterValue(Types.NUMERIC, number);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> make) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : make.apply(value);
    }

    static @Nullable Double numberOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
