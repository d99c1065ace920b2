package bihuan.packs.domain;

import bihuan.packs.BadPack.Fault;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file; whatever cannot be read is noted as a fault at its line and field, and something harmless is returned. */
final class Row {
    private final String file;
    private final int line;
    private final List<String> columns;
    private final List<String> fields;
    private final List<Fault> faults;

    Row(String file, int line, List<String> columns, List<String> fields, List<Fault> faults) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
        this.faults = faults;
    }

    /** A text that must be there. */
    String text(String column, int longest) {
        String value = optional(column, longest);
        if (value == null) {
            fault(column, "is missing");
            return "";
        }
        return value;
    }

    @Nullable
    String optional(String column, int longest) {
        String value = fields.get(columns.indexOf(column)).strip();
        if (value.codePointCount(0, value.length()) > longest) {
            fault(column, "is longer than " + longest + " characters");
        }
        if (value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            fault(column, "contains control characters");
        }
        return value.isEmpty() ? null : value;
    }

    /** A value that {@code reader} makes of the text, or {@code fallback} and a fault if it throws. */
    <T> T value(String column, Function<String, T> reader, T fallback) {
        String value = text(column, 300);
        return value.isEmpty() ? fallback : read(column, value, reader, fallback);
    }

    /** The same for a field that may be empty. */
    <T> @Nullable T optionalValue(String column, Function<String, T> reader) {
        String value = optional(column, 300);
        return value == null ? null : read(column, value, text -> (@Nullable T) reader.apply(text), null);
    }

    /** The parts of a field that are separated by {@code |}. */
    List<String> parts(String column) {
        String value = optional(column, 1000);
        return value == null ? List.of() : List.of(value.split("\\|"));
    }

    void fault(String column, String message) {
        faults.add(new Fault(file, line, columns.indexOf(column) + 1, column + " " + message));
    }

    private <T extends @Nullable Object> T read(String column, String value, Function<String, T> reader, T fallback) {
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            fault(column, "cannot be read: " + value + " (" + e.getMessage() + ")");
            return fallback;
        }
    }
}
