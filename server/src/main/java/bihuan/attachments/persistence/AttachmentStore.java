package bihuan.attachments.persistence;

import bihuan.attachments.AttachmentView;
import bihuan.attachments.OwnerRef;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of files. */
@Repository
public class AttachmentStore {
    private static final String COLUMNS = """
            attachment_id, name, media_type, size, sha256, owner_kind, owner_id, uploader_kind, uploader_account,
            uploader_unit, uploaded_at
            """;

    private static final String INSERT = """
            INSERT INTO attachments.attachment
                (jurisdiction_id, attachment_id, name, media_type, size, sha256, uploader_kind, uploader_account,
                 uploader_unit, upload_token_sha256, uploaded_at)
            VALUES
                (:jurisdiction, :id, :name, :mediaType, :size, :sha256, :kind, :account, :unit, :token, :at)
            """;

    private static final String FIND = "SELECT " + COLUMNS + """
            FROM attachments.attachment
            WHERE jurisdiction_id = :jurisdiction
              AND attachment_id = :id
            """;

    private static final String LOCK = FIND + "FOR UPDATE";

    private static final String TOKEN = """
            SELECT count(*)
            FROM attachments.attachment
            WHERE jurisdiction_id = :jurisdiction
              AND attachment_id = :id
              AND upload_token_sha256 = :token
            """;

    private static final String BIND = """
            UPDATE attachments.attachment
            SET owner_kind = :ownerKind, owner_id = :ownerId, bound_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND attachment_id = :id
            """;

    private static final String DELETE = """
            DELETE FROM attachments.attachment
            WHERE jurisdiction_id = :jurisdiction
              AND attachment_id = :id
            """;

    private static final String OF_OWNERS = "SELECT " + COLUMNS + """
            FROM attachments.attachment
            WHERE jurisdiction_id = :jurisdiction
              AND owner_id = ANY (:owners)
            ORDER BY uploaded_at, attachment_id
            """;

    private static final String UNBOUND = "SELECT jurisdiction_id, " + COLUMNS + """
            FROM attachments.attachment
            WHERE owner_id IS NULL
              AND uploaded_at < :before
            ORDER BY jurisdiction_id, uploaded_at, attachment_id
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """;

    private static final String WAITING_BYTES = """
            SELECT coalesce(sum(size), 0)
            FROM attachments.attachment
            WHERE jurisdiction_id = :jurisdiction
              AND owner_id IS NULL
              AND uploader_account IS NULL
            """;

    private static final String NEEDED = """
            SELECT count(*)
            FROM attachments.attachment
            WHERE sha256 = :sha256
            """;

    private static final String CONTENTS = """
            SELECT DISTINCT sha256
            FROM attachments.attachment
            ORDER BY sha256
            """;

    private static final String LOCK_CONTENT = "SELECT pg_advisory_xact_lock(hashtextextended(:sha256, 70))";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record of any jurisdiction, for the sweep. */
    public record Unbound(JurisdictionId jurisdiction, AttachmentView attachment) {}

    public void insert(JurisdictionId jurisdiction, AttachmentView attachment, @Nullable String tokenDigest) {
        Actor by = attachment.uploadedBy();
        AccountId account = by.account();
        UnitId unit = by.unit();
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", attachment.id().value())
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("kind", by.kind().name())
                .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.OTHER)
                .param("token", tokenDigest)
                .param("at", utc(attachment.uploadedAt()))
                .update();
    }

    public Optional<AttachmentView> find(JurisdictionId jurisdiction, AttachmentId id) {
        return one(FIND, jurisdiction, id);
    }

    /** The same, and nobody else binds or removes it before this transaction ends. */
    public Optional<AttachmentView> lock(JurisdictionId jurisdiction, AttachmentId id) {
        return one(LOCK, jurisdiction, id);
    }

    public boolean hasToken(JurisdictionId jurisdiction, AttachmentId id, String tokenDigest) {
        return jdbc.sql(TOKEN)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id.value())
                        .param("token", tokenDigest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void bind(JurisdictionId jurisdiction, AttachmentId id, OwnerRef owner, Instant at) {
        jdbc.sql(BIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("ownerKind", owner.kind())
                .param("ownerId", owner.id())
                .param("at", utc(at))
                .update();
    }

    public void delete(JurisdictionId jurisdiction, AttachmentId id) {
        jdbc.sql(DELETE)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .update();
    }

    public List<AttachmentView> of(JurisdictionId jurisdiction, Collection<OwnerRef> owners) {
        return jdbc
                .sql(OF_OWNERS)
                .param("jurisdiction", jurisdiction.value())
                .param("owners", owners.stream().map(OwnerRef::id).toArray(UUID[]::new))
                .query(AttachmentStore::row)
                .list()
                .stream()
                .filter(attachment -> owners.contains(attachment.owner()))
                .toList();
    }

    /** Some of those that nobody has bound since, locked. */
    public List<Unbound> unbound(Instant before, int limit) {
        return jdbc.sql(UNBOUND)
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, number) ->
                        new Unbound(new JurisdictionId(row.getInt("jurisdiction_id")), row(row, number)))
                .list();
    }

    /** How much people without an account have uploaded that is not bound yet. */
    public long waitingBytes(JurisdictionId jurisdiction) {
        return jdbc.sql(WAITING_BYTES)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .single();
    }

    /** Until this transaction ends nobody else adds or sweeps away this content, on any node. */
    public void lockContent(String sha256) {
        jdbc.sql(LOCK_CONTENT).param("sha256", sha256).query(row -> {});
    }

    /** The digests of all contents that any record names. */
    public List<String> contents() {
        return jdbc.sql(CONTENTS)
                .query((row, number) -> row.getString("sha256"))
                .list();
    }

    public boolean isNeeded(String sha256) {
        return jdbc.sql(NEEDED).param("sha256", sha256).query(Long.class).single() > 0;
    }

    private Optional<AttachmentView> one(String sql, JurisdictionId jurisdiction, AttachmentId id) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query(AttachmentStore::row)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static AttachmentView row(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("uploader_account", UUID.class);
        UUID unit = row.getObject("uploader_unit", UUID.class);
        UUID owner = row.getObject("owner_id", UUID.class);
        return new AttachmentView(
                new AttachmentId(row.getObject("attachment_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                owner == null ? null : new OwnerRef(row.getString("owner_kind"), owner),
                new Actor(
                        Actor.Kind.valueOf(row.getString("uploader_kind")),
                        account == null ? null : new AccountId(account),
                        unit == null ? null : new UnitId(unit)),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
