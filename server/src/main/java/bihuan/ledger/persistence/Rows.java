package bihuan.ledger.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.EntryId;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.StoredEntry;
import bihuan.ledger.domain.StoredLeaf;
import bihuan.ledger.domain.StoredSeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the ledger. */
final class Rows {
    private Rows() {}

    static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                new EntryId(uuid(row, "entry_id")),
                transaction(row, "xid"),
                row.getString("subject"),
                row.getString("type"),
                instant(row, "happened_at"),
                row.getString("body"),
                signature(row));
    }

    /** A leaf left-joined with its entry. */
    static StoredLeaf leaf(ResultSet row, int number) throws SQLException {
        return new StoredLeaf(
                row.getLong("seal_no"),
                row.getLong("position"),
                new EntryId(uuid(row, "leaf_entry_id")),
                transaction(row, "leaf_xid"),
                row.getBytes("hash"),
                row.getObject("entry_id") == null ? null : entry(row, number));
    }

    static StoredSeal seal(ResultSet row, int number) throws SQLException {
        StoredSeal.Content content = new StoredSeal.Content(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                row.getLong("seal_no"),
                instant(row, "sealed_at"),
                row.getString("algorithm"),
                row.getLong("size"),
                row.getBytes("root"),
                row.getBytes("transactions"),
                row.getBytes("previous"),
                transaction(row, "horizon"),
                row.getLong("system_identifier"));
        return new StoredSeal(content, row.getBytes("chain"), signature(row));
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    static long transaction(ResultSet row, String column) throws SQLException {
        return Long.parseUnsignedLong(row.getString(column));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Keys.Signature signature(ResultSet row) throws SQLException {
        return new Keys.Signature(row.getString("key_id"), row.getBytes("mac"));
    }
}
