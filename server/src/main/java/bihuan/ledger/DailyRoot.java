package bihuan.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is published of the ledger once a day: whoever keeps it can prove later that everything up to then was left as it was.
 *
 * @param day on which it was published (Asia/Shanghai)
 * @param seal the last seal of the days before
 * @param chain its chain hash, which stands for the whole ledger up to there
 * @param statement jurisdiction, day, seal, time of the seal and chain as canonical JSON (RFC 8785): what is signed
 * @param signature Ed25519 (RFC 8032) of the statement in UTF-8, base 64
 * @param publicKey 32 bytes, base 64
 */
public record DailyRoot(
        LocalDate day,
        long seal,
        String chain,
        String statement,
        String signature,
        String publicKey,
        Instant publishedAt) {}
