package bihuan.enterprises.application;

import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.domain.Grams;
import bihuan.enterprises.persistence.EnterpriseSearch;
import bihuan.enterprises.persistence.EnterpriseSearch.Position;
import bihuan.kernel.Cursor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of enterprises. A name that is found nowhere is looked for once more with one character forgiven. */
@Component
class EnterpriseLists {
    private static final int LARGEST_PAGE = 200;
    private static final String EXACT = "exact";
    private static final String FORGIVING = "forgiving";

    private final EnterpriseSearch search;

    EnterpriseLists(EnterpriseSearch search) {
        this.search = search;
    }

    Page<EnterpriseView> page(JurisdictionId jurisdiction, EnterpriseFilter filter, @Nullable String after, int size) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        String name = filter.name() == null ? "" : filter.name();
        if (after != null) {
            List<String> parts = parts(after);
            Position position = new Position(parts.get(1), uuid(parts.get(2)));
            boolean exact = parts.get(0).equals(EXACT);
            List<List<String>> grams = exact ? exactly(name) : Grams.forgiving(name);
            return page(parts.get(0), search.list(jurisdiction, filter, grams, position, limit + 1), limit);
        }
        List<EnterpriseView> exact = search.list(jurisdiction, filter, exactly(name), null, limit + 1);
        List<List<String>> forgiving = Grams.forgiving(name);
        if (!exact.isEmpty() || forgiving.isEmpty()) {
            return page(EXACT, exact, limit);
        }
        return page(FORGIVING, search.list(jurisdiction, filter, forgiving, null, limit + 1), limit);
    }

    private static List<List<String>> exactly(String name) {
        List<String> grams = Grams.ofPiece(name);
        return grams.isEmpty() ? List.of() : List.of(grams);
    }

    private static Page<EnterpriseView> page(String mode, List<EnterpriseView> rows, int size) {
        return Page.of(
                rows,
                size,
                row -> Cursor.of(mode, row.details().name(), row.id().value()));
    }

    private static List<String> parts(String cursor) {
        try {
            List<String> parts = Cursor.parts(cursor, 3);
            if (parts.get(1).indexOf('\0') >= 0) {
                throw new IllegalArgumentException("No name holds this");
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw Refusal.of(EnterpriseRefusal.BAD_CURSOR).at("/after");
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(EnterpriseRefusal.BAD_CURSOR).at("/after");
        }
    }
}
