package bihuan.issues.persistence;

import bihuan.issues.Channel;
import bihuan.issues.ImportId;
import bihuan.issues.ImportView;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps imports, their files until they are finished, and the rows that failed. */
@Repository
public class ImportStore {
    private static final int PIECE = 1 << 20;

    private static final String INSERT = """
            INSERT INTO issues.import (jurisdiction_id, import_id, file_name, sha256, size, channel, mapping, headers,
                dry_run, keep_times, state, by_account, by_unit, stored_at)
            VALUES (:jurisdiction, :id, :fileName, :sha256, :size, :channel, CAST(:mapping AS jsonb), :headers,
                :dryRun, :keepTimes, 'WAITING', :account, :unit, :at)
            """;

    private static final String INSERT_PIECE = """
            INSERT INTO issues.import_piece (jurisdiction_id, import_id, piece, content)
            VALUES (?, ?, ?, ?)
            """;

    private static final String PIECE_CONTENT = """
            SELECT content
            FROM issues.import_piece
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND piece = :piece
            """;

    private static final String DELETE_PIECES = """
            DELETE FROM issues.import_piece
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
            """;

    private static final String KNOWN_REFERENCES = """
            SELECT source_reference
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND channel = :channel
              AND source_reference = ANY (:references)
            """;

    private static final String SET_RECEIVED = """
            UPDATE issues.issue
            SET received_at = ?
            WHERE jurisdiction_id = ?
              AND issue_id = ?
            """;

    private static final String INSERT_ERROR = """
            INSERT INTO issues.import_error (jurisdiction_id, import_id, row_number, cells, reason)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String ERRORS = """
            SELECT row_number, cells, reason
            FROM issues.import_error
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND row_number > :after
            ORDER BY row_number
            LIMIT :limit
            """;

    private static final String DELETE_ERRORS = """
            DELETE FROM issues.import_error
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
            """;

    private final JdbcClient client;
    private final JdbcTemplate template;

    ImportStore(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /** A row that failed, with the key and the words of the reason. */
    public record Failure(int row, List<String> cells, String reason) {}

    /** The time of receipt that a row says. */
    public record Dated(UUID issue, Instant receivedAt) {}

    /** Keeps a new import with its file. */
    public void insert(
            JurisdictionId jurisdiction, ImportView view, List<String> headers, String sha256, Path file, Actor by)
            throws IOException {
        client.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", view.id().value())
                .param("fileName", view.fileName())
                .param("sha256", sha256)
                .param("size", Files.size(file))
                .param("channel", view.channel().name())
                .param("mapping", ImportRows.json(view.columns()))
                .param("headers", headers.toArray(String[]::new))
                .param("dryRun", view.dryRun())
                .param("keepTimes", view.keepTimes())
                .param("account", id(by.account()), Types.OTHER)
                .param("unit", id(by.unit()), Types.OTHER)
                .param("at", ImportRows.time(view.storedAt()))
                .update();
        insertPieces(jurisdiction, view.id(), file);
    }

    private static @Nullable UUID id(bihuan.kernel.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private void insertPieces(JurisdictionId jurisdiction, ImportId id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int piece = 0;
            for (byte[] content = in.readNBytes(PIECE); content.length > 0; content = in.readNBytes(PIECE)) {
                template.update(INSERT_PIECE, jurisdiction.value(), id.value(), piece, content);
                piece++;
            }
        }
    }

    /** Writes the stored file. */
    public void copyFile(JurisdictionId jurisdiction, ImportId id, OutputStream out) throws IOException {
        byte[] content = piece(jurisdiction, id, 0);
        for (int piece = 1; content.length > 0; piece++) {
            out.write(content);
            content = piece(jurisdiction, id, piece);
        }
    }

    private byte[] piece(JurisdictionId jurisdiction, ImportId id, int piece) {
        return client.sql(PIECE_CONTENT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("piece", piece)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** Forgets the file of a finished import. */
    public void deleteFile(JurisdictionId jurisdiction, ImportId id) {
        client.sql(DELETE_PIECES)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .update();
    }

    /** Which of these references of a channel are issues already. */
    public Set<String> known(JurisdictionId jurisdiction, Channel channel, Collection<String> references) {
        return client
                .sql(KNOWN_REFERENCES)
                .param("jurisdiction", jurisdiction.value())
                .param("channel", channel.name())
                .param("references", references.toArray(String[]::new))
                .query((row, n) -> row.getString("source_reference"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Sets when issues were received, where the workbook says so. */
    public void setReceived(JurisdictionId jurisdiction, List<Dated> issues) {
        template.batchUpdate(SET_RECEIVED, issues, Math.max(1, issues.size()), (statement, dated) -> {
            statement.setObject(1, ImportRows.time(dated.receivedAt()));
            statement.setInt(2, jurisdiction.value());
            statement.setObject(3, dated.issue());
        });
    }

    /** Keeps rows that failed. */
    public void addErrors(JurisdictionId jurisdiction, ImportId id, List<Failure> failures) {
        template.batchUpdate(INSERT_ERROR, failures, Math.max(1, failures.size()), (statement, failure) -> {
            statement.setInt(1, jurisdiction.value());
            statement.setObject(2, id.value());
            statement.setInt(3, failure.row());
            statement.setArray(
                    4,
                    statement
                            .getConnection()
                            .createArrayOf("text", failure.cells().toArray()));
            statement.setString(5, failure.reason());
        });
    }

    /** Rows that failed behind {@code after}, in order. */
    public List<Failure> errors(JurisdictionId jurisdiction, ImportId id, int after, int limit) {
        return client.sql(ERRORS)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) ->
                        new Failure(row.getInt("row_number"), ImportRows.texts(row, "cells"), row.getString("reason")))
                .list();
    }

    /** Forgets the rows that failed, before a dry run begins again. */
    public void deleteErrors(JurisdictionId jurisdiction, ImportId id) {
        client.sql(DELETE_ERRORS)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .update();
    }
}
