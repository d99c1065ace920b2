package bihuan.assessment.domain;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Calculation;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.Scheme;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one text of a calculation: canonical JSON (RFC 8785) in UTF-8, which has a digest (SHA-256). */
public final class Canon {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Canon() {}

    /**
     * What is handed out.
     *
     * @param digest of the canonical text of {@code calculation}, hexadecimal
     */
    public record Export(String digest, Calculation calculation) {}

    public static String text(Calculation calculation) {
        return CanonicalJson.of(JSON.valueToTree(calculation));
    }

    public static String text(Scheme scheme) {
        return CanonicalJson.of(JSON.valueToTree(scheme));
    }

    /** The file of a frozen version. */
    public static byte[] export(Calculation calculation) {
        Export export = new Export(CanonicalJson.sha256(text(calculation)), calculation);
        return CanonicalJson.of(JSON.valueToTree(export)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if it is none: only for what this class has written */
    public static Calculation calculation(String text) {
        return JSON.readValue(text, Calculation.class);
    }

    /** As {@link #calculation}. */
    public static Scheme scheme(String text) {
        return JSON.readValue(text, Scheme.class);
    }

    /**
     * Reads a file that somebody brings.
     *
     * @throws Refusal {@link AssessmentRefusal#NOT_AN_EXPORT}
     */
    public static Export read(byte[] file) {
        try {
            Export export = JSON.readValue(file, Export.class);
            boolean known = export.calculation().format().equals(Calculation.FORMAT);
            if (!known || !hasSoundSchemes(export.calculation()) || !isWhole(export)) {
                throw Refusal.of(AssessmentRefusal.NOT_AN_EXPORT);
            }
            return export;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw Refusal.of(AssessmentRefusal.NOT_AN_EXPORT);
        }
    }

    /** Whether it can be recomputed and compared: what lacks something ends in the refusal of {@link #read}. */
    private static boolean isWhole(Export export) {
        Comparing.of(export.calculation(), recomputed(export.calculation()));
        return !export.digest().isBlank();
    }

    private static boolean hasSoundSchemes(Calculation calculation) {
        for (GroupSheet group : calculation.groups()) {
            try {
                SchemeRules.checked(group.scheme());
            } catch (Refusal e) {
                return false;
            }
        }
        return true;
    }

    /** Recomputes the scores from scheme and input. */
    public static Calculation recomputed(Calculation claimed) {
        return new Calculation(
                claimed.format(),
                claimed.jurisdiction(),
                claimed.round(),
                claimed.period(),
                claimed.number(),
                claimed.at(),
                claimed.reason(),
                claimed.groups().stream().map(Scorer::score).toList());
    }
}
