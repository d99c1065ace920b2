package bihuan.identity.persistence;

import bihuan.identity.domain.CipherSuite;
import bihuan.identity.domain.Envelope;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Envelopes in PostgreSQL. */
@Repository
public class SealedIdentityStore {
    private static final String ADD = """
            INSERT INTO identity.sealed_identity (jurisdiction_id, subject_id, suite, master_key, wrapped_key, sealed)
            VALUES (:jurisdiction, :subject, :suite, :masterKey, :wrappedKey, :sealed)
            """;
    private static final String FIND = """
            SELECT jurisdiction_id, subject_id, suite, master_key, wrapped_key, sealed
            FROM identity.sealed_identity
            WHERE jurisdiction_id = :jurisdiction
              AND subject_id = :subject
            """;
    private static final String DELETE = """
            DELETE FROM identity.sealed_identity
            WHERE jurisdiction_id = :jurisdiction
              AND subject_id = :subject
            """;
    private static final String UNDER_OTHERS = """
            SELECT jurisdiction_id, subject_id, suite, master_key, wrapped_key, sealed
            FROM identity.sealed_identity
            WHERE master_key <> :current
            ORDER BY jurisdiction_id, subject_id
            LIMIT 500
            FOR UPDATE
            """;
    private static final String REWRAP = """
            UPDATE identity.sealed_identity
            SET master_key = :masterKey, wrapped_key = :wrappedKey
            WHERE jurisdiction_id = :jurisdiction
              AND subject_id = :subject
            """;
    private static final String KEYS_IN_USE = """
            SELECT DISTINCT master_key
            FROM identity.sealed_identity
            ORDER BY master_key
            """;

    private final JdbcClient jdbc;

    SealedIdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An envelope and what it belongs to. */
    public record Stored(JurisdictionId jurisdiction, UUID subject, Envelope envelope) {}

    public void add(JurisdictionId jurisdiction, UUID subject, Envelope envelope) {
        jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("subject", subject)
                .param("suite", envelope.suite().name())
                .param("masterKey", envelope.masterKey())
                .param("wrappedKey", envelope.wrappedKey())
                .param("sealed", envelope.sealed())
                .update();
    }

    public Optional<Envelope> find(JurisdictionId jurisdiction, UUID subject) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("subject", subject)
                .query(SealedIdentityStore::stored)
                .optional()
                .map(Stored::envelope);
    }

    public boolean delete(JurisdictionId jurisdiction, UUID subject) {
        return jdbc.sql(DELETE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /** Some that are not under this master key, locked. */
    public List<Stored> underOthers(String current) {
        return jdbc.sql(UNDER_OTHERS)
                .param("current", current)
                .query(SealedIdentityStore::stored)
                .list();
    }

    public void rewrap(Stored stored) {
        jdbc.sql(REWRAP)
                .param("masterKey", stored.envelope().masterKey())
                .param("wrappedKey", stored.envelope().wrappedKey())
                .param("jurisdiction", stored.jurisdiction().value())
                .param("subject", stored.subject())
                .update();
    }

    public Set<String> keysInUse() {
        return Set.copyOf(jdbc.sql(KEYS_IN_USE).query(String.class).list());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                row.getObject("subject_id", UUID.class),
                new Envelope(
                        CipherSuite.valueOf(row.getString("suite")),
                        row.getString("master_key"),
                        row.getBytes("wrapped_key"),
                        row.getBytes("sealed")));
    }
}
