package bihuan.platform.idempotency;

import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The memory of what was answered; works only within the transaction of the request. */
@Repository
class AnsweredRequests {
    private static final String CLAIM = """
            INSERT INTO platform.answered_request (jurisdiction_id, principal, key_digest, fingerprint)
            VALUES (:jurisdiction, :principal, :keyDigest, :fingerprint)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT fingerprint, status, sealed_location, etag, content_type, sealed_body
            FROM platform.answered_request
            WHERE jurisdiction_id = :jurisdiction
              AND principal = :principal
              AND key_digest = :keyDigest
            """;

    private static final String ANSWER = """
            UPDATE platform.answered_request
            SET status = :status, sealed_location = :location, etag = :etag, content_type = :contentType, sealed_body = :sealedBody
            WHERE jurisdiction_id = :jurisdiction
              AND principal = :principal
              AND key_digest = :keyDigest
            """;

    private static final String FORGET = """
            DELETE FROM platform.answered_request
            WHERE received_at < now() - interval '7 days'
            """;

    private final JdbcClient database;

    AnsweredRequests(JdbcClient database) {
        this.database = database;
    }

    /**
     * Claims the key for this request. If another request with the same key is under way, waits until it has ended.
     *
     * @return the answer that was given before, or {@code null} if this request is the first
     * @throws ProblemException if the key was used for another request, or the other one takes too long
     */
    @Nullable
    Answer claim(RequestKey request) {
        try {
            if (bind(CLAIM, request).param("fingerprint", request.fingerprint()).update() == 1) {
                return null;
            }
        } catch (PessimisticLockingFailureException e) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_IN_FLIGHT, "/" + RequestKey.HEADER);
        }
        Remembered before = bind(FIND, request).query(Remembered.class).single();
        if (!MessageDigest.isEqual(before.fingerprint(), request.fingerprint())) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED, "/" + RequestKey.HEADER);
        }
        byte[] body = SealedBody.open(request.key(), before.sealedBody());
        return new Answer(before.status(), location(request, before), before.etag(), before.contentType(), body);
    }

    private static @Nullable String location(RequestKey request, Remembered before) {
        byte[] sealed = before.sealedLocation();
        return sealed == null ? null : new String(SealedBody.open(request.key(), sealed), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] sealed(RequestKey request, @Nullable String location) {
        return location == null ? null : SealedBody.seal(request.key(), location.getBytes(StandardCharsets.UTF_8));
    }

    void answer(RequestKey request, Answer answer) {
        bind(ANSWER, request)
                .param("status", answer.status())
                .param("location", sealed(request, answer.location()), Types.BINARY)
                .param("etag", answer.etag())
                .param("contentType", answer.contentType())
                .param("sealedBody", SealedBody.seal(request.key(), answer.body()))
                .update();
    }

    /** Forgets answers of more than seven days ago. */
    int forgetOld() {
        return database.sql(FORGET).update();
    }

    private JdbcClient.StatementSpec bind(String statement, RequestKey request) {
        return database.sql(statement)
                .param("jurisdiction", request.jurisdiction())
                .param("principal", request.principal())
                .param("keyDigest", SealedBody.digest(request.key()));
    }

    private record Remembered(
            byte[] fingerprint,
            int status,
            byte @Nullable [] sealedLocation,
            @Nullable String etag,
            @Nullable String contentType,
            byte[] sealedBody) {}
}
