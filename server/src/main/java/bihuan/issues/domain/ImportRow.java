package bihuan.issues.domain;

import bihuan.issues.ImportField;
import bihuan.issues.ImportRefusal;
import bihuan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a workbook: its cells as text, and what they mean.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells text of each column; dates already as {@code 2019-02-28T11:25:05}
 */
public record ImportRow(int number, List<String> cells, ImportColumns columns) {
    private static final int MAX_REFERENCE = 100;
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    public ImportRow {
        cells = List.copyOf(cells);
    }

    /** The stripped text of a field; {@code null} if its column is missing or the cell is empty. */
    public @Nullable String field(ImportField field) {
        Integer column = columns.columns().get(field);
        if (column == null || column >= cells.size()) {
            return null;
        }
        String text = cells.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /**
     * What makes the row the same as another: its reference, or the digest of its content.
     *
     * @throws Refusal if the reference is longer than 100 characters
     */
    public String identity() {
        String reference = field(ImportField.REFERENCE);
        if (reference == null) {
            return "sha256:" + digest();
        }
        if (reference.length() > MAX_REFERENCE) {
            throw Refusal.of(ImportRefusal.IMPORT_ROW_REFERENCE_TOO_LONG);
        }
        return reference;
    }

    /**
     * The text, or the title where there is no text.
     *
     * @throws Refusal if there is neither
     */
    public String text() {
        String text = field(ImportField.TEXT);
        if (text != null) {
            return text;
        }
        String title = field(ImportField.TITLE);
        if (title != null) {
            return title;
        }
        throw Refusal.of(ImportRefusal.IMPORT_ROW_WITHOUT_TEXT);
    }

    /**
     * When it was said; {@code now} if the row does not tell.
     *
     * @throws Refusal if it is no time, or not between 1980 and now
     */
    public Instant receivedAt(Instant now) {
        String text = field(ImportField.RECEIVED_AT);
        if (text == null) {
            return now;
        }
        Instant time = ImportTimes.parse(text)
                .orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_ROW_BAD_TIME).with("time", text));
        if (time.isAfter(now) || time.isBefore(EARLIEST)) {
            throw Refusal.of(ImportRefusal.IMPORT_ROW_TIME_NOT_PAST).with("time", text);
        }
        return time;
    }

    private String digest() {
        StringBuilder content = new StringBuilder();
        for (ImportField field : ImportField.values()) {
            String text = field(field);
            content.append(text == null ? "" : text.replaceAll("[\\s\\u3000]+", ""))
                    .append('\u001f');
        }
        try {
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
