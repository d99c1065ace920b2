package bihuan.ledger.domain;

import static bihuan.ledger.LedgerProblem.Kind.*;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The checks of one seal that need nothing but the seal before. */
final class SealCheck {
    private SealCheck() {}

    /** Whether the seal itself is as it was written. */
    static boolean of(StoredSeal seal, @Nullable StoredSeal before, boolean gapReported, Keys keys, Findings findings) {
        long expected = before == null ? 1 : before.number() + 1;
        boolean gap = seal.number() > expected;
        if (gap && !gapReported) {
            findings.seal(SEAL_REMOVED, expected, "seals " + expected + " to " + (seal.number() - 1) + " are missing");
        }
        if (seal.number() < 1) {
            findings.seal(SEAL_INSERTED, seal.number(), "seals are numbered from 1");
        } else if (!gap && !continues(seal, before)) {
            findings.seal(CHAIN_BROKEN, seal.number(), "its previous hash is not the chain hash of the seal before");
        }
        return own(seal, keys, findings);
    }

    private static boolean own(StoredSeal seal, Keys keys, Findings findings) {
        String header = seal.content().header();
        boolean hashed = seal.algorithm()
                .map(algorithm -> Arrays.equals(Hash.header(algorithm, header), seal.chain()))
                .orElse(false);
        boolean signed = keys.signed(header, seal.signature());
        if (!hashed) {
            findings.seal(
                    SEAL_CHANGED,
                    seal.number(),
                    "its columns do not give its chain hash" + (signed ? " (the column chain)" : ""));
        } else if (!signed) {
            findings.seal(
                    SEAL_INSERTED,
                    seal.number(),
                    "no key of the application signed it: inserted, made anew, or its mac changed");
        }
        return hashed && signed;
    }

    /** By what the seal before says or by its chain column, so that a change there is reported there only. */
    private static boolean continues(StoredSeal seal, @Nullable StoredSeal before) {
        byte[] previous = seal.content().previous();
        if (before == null) {
            return Arrays.equals(previous, Hash.NOTHING);
        }
        return Arrays.equals(previous, before.chain())
                || before.algorithm()
                        .map(algorithm -> Arrays.equals(
                                previous,
                                Hash.header(algorithm, before.content().header())))
                        .orElse(false);
    }
}
