package bihuan.ledger.domain;

import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the witness: {@code jurisdiction seal sealed-at chain}, separated by single spaces.
 *
 * @param chain hexadecimal
 */
public record WitnessLine(JurisdictionId jurisdiction, long seal, Instant sealedAt, String chain) {
    private static final Pattern LINE =
            Pattern.compile("([1-9]\\d{0,8}) ([1-9]\\d{0,17}) (\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z) ([0-9a-f]{64})");

    public static WitnessLine of(StoredSeal seal) {
        return new WitnessLine(
                seal.content().jurisdiction(), seal.number(), seal.content().sealedAt(), Hash.hex(seal.chain()));
    }

    /** Reads a line back; empty for one that was written only in part. */
    public static Optional<WitnessLine> read(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new WitnessLine(
                new JurisdictionId(Integer.parseInt(match.group(1))),
                Long.parseLong(match.group(2)),
                Instant.parse(match.group(3)),
                match.group(4)));
    }

    public String text() {
        return jurisdiction.value() + " " + seal + " " + sealedAt + " " + chain;
    }
}
