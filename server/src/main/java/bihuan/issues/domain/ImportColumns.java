package bihuan.issues.domain;

import bihuan.issues.ImportField;
import bihuan.issues.ImportRefusal;
import bihuan.kernel.Refusal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column holds which field.
 *
 * @param columns number of the column, from 0, of each field that was found
 */
public record ImportColumns(Map<ImportField, Integer> columns) {
    public ImportColumns {
        columns = Map.copyOf(columns);
    }

    /**
     * Finds the columns by their headers: as told, else by the names of {@link ImportField}, the better-known name first.
     *
     * @throws Refusal if a told header does not exist, or there is neither a title nor a text
     */
    public static ImportColumns find(List<String> headers, Map<ImportField, String> told) {
        List<String> plain = headers.stream().map(ImportColumns::plain).toList();
        Map<ImportField, Integer> found = new EnumMap<>(ImportField.class);
        told.forEach((field, header) -> {
            int column = plain.indexOf(plain(header));
            if (column < 0) {
                throw Refusal.of(ImportRefusal.IMPORT_NO_SUCH_COLUMN)
                        .at("/mapping/" + field)
                        .with("header", header);
            }
            found.put(field, column);
        });
        for (ImportField field : ImportField.values()) {
            if (!found.containsKey(field)) {
                addByName(field, plain, found);
            }
        }
        if (!found.containsKey(ImportField.TEXT) && !found.containsKey(ImportField.TITLE)) {
            throw Refusal.of(ImportRefusal.IMPORT_NO_TEXT_COLUMN);
        }
        return new ImportColumns(found);
    }

    private static void addByName(ImportField field, List<String> headers, Map<ImportField, Integer> found) {
        int column = headers.indexOf(field.header());
        for (String name : field.alsoKnownAs()) {
            column = column >= 0 ? column : headers.indexOf(name);
        }
        if (column >= 0 && !found.containsValue(column)) {
            found.put(field, column);
        }
    }

    /** Notes in brackets and the star of required columns do not count. */
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("(?s)[*(].*$", "")
                .replaceAll("[\\s_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The headers that were taken. */
    public Map<ImportField, String> named(List<String> headers) {
        return columns.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> headers.get(entry.getValue())));
    }
}
