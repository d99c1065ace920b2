package bihuan.issues.persistence;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Id;
import bihuan.kernel.UnitId;
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

    static SqlParameterValue name(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
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

    static <E extends Enum<E>> @Nullable E nameOrNull(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The actor in {@code by_kind}, {@code by_account}, {@code by_unit}. */
    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                Actor.Kind.valueOf(row.getString("by_kind")),
                idOrNull(row, "by_account", AccountId::new),
                idOrNull(row, "by_unit", UnitId::new));
    }

    /** The official in two columns, {@code null} if there is none. */
    static @Nullable Actor official(ResultSet row, String account, String unit) throws SQLException {
        AccountId who = idOrNull(row, account, AccountId::new);
        return who == null ? null : new Actor(Actor.Kind.OFFICIAL, who, idOrNull(row, unit, UnitId::new));
    }
}
