package bihuan.ledger.domain;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code ledger.entry}.
 *
 * @param transaction the transaction that wrote it
 */
public record StoredEntry(
        JurisdictionId jurisdiction,
        EntryId id,
        long transaction,
        String subject,
        String type,
        Instant at,
        String body,
        Keys.Signature signature) {

    boolean signedBy(Keys keys) {
        return keys.signed(body, signature);
    }

    /** The columns that do not say what the body says. */
    List<String> columnsUnlikeBody() {
        JsonNode tree = EntryBody.parse(body);
        if (tree == null) {
            return List.of("body");
        }
        List<String> different = new ArrayList<>();
        compare(tree, "jurisdiction", String.valueOf(jurisdiction.value()), "jurisdiction_id", different);
        compare(tree, "entry", id.value().toString(), "entry_id", different);
        compare(tree, "subject", subject, "subject", different);
        compare(tree, "type", type, "type", different);
        compare(tree, "at", at.toString(), "happened_at", different);
        return different;
    }

    private static void compare(JsonNode body, String property, String value, String column, List<String> different) {
        JsonNode said = body.get(property);
        if (!value.equals(text(said))) {
            different.add(column);
        }
    }

    private static @Nullable String text(@Nullable JsonNode said) {
        if (said == null) {
            return null;
        }
        return said.isString() ? said.stringValue() : said.toString();
    }
}
