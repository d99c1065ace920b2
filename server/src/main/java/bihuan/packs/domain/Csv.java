package bihuan.packs.domain;

import bihuan.packs.BadPack.Fault;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180) that remember their line. A byte order mark and both line ends are accepted. */
final class Csv {
    private final String text;
    private final String file;
    private final List<Fault> faults;
    private int at;
    private int line = 1;

    private Csv(String file, String text, List<Fault> faults) {
        this.file = file;
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.faults = faults;
    }

    /** The rows without the heading, which must be exactly {@code columns}. */
    static List<Row> rows(String file, String text, List<String> columns, List<Fault> faults) {
        return new Csv(file, text, faults).read(columns);
    }

    private List<Row> read(List<String> columns) {
        List<Row> rows = new ArrayList<>();
        if (!fields().equals(columns)) {
            faults.add(new Fault(file, 1, 0, "The first line must be: " + String.join(",", columns)));
            return rows;
        }
        while (at < text.length()) {
            int start = line;
            List<String> fields = fields();
            if (fields.size() == columns.size()) {
                rows.add(new Row(file, start, columns, fields, faults));
            } else if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                String message = "There must be %d fields, not %d".formatted(columns.size(), fields.size());
                faults.add(new Fault(file, start, 0, message));
            }
        }
        return rows;
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (skip(','));
        skip('\r');
        if (skip('\n')) {
            line++;
        } else if (at < text.length()) {
            faults.add(new Fault(
                    file, line, fields.size() + 1, "A quoted field is followed by something else than a comma"));
            at = text.length();
        }
        return fields;
    }

    private String field() {
        return skip('"') ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        int opened = line;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !skip('"')) {
                return value.toString();
            }
            if (c == '\n') {
                line++;
            }
            value.append(c);
        }
        faults.add(new Fault(file, opened, 0, "A quoted field has no end"));
        return value.toString();
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }
}
