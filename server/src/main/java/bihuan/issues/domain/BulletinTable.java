package bihuan.issues.domain;

import bihuan.issues.Bulletin;
import bihuan.issues.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bulletin as a table: one line per unit, six columns per measure. */
public final class BulletinTable {
    private static final List<String> COLUMNS = List.of("", "分子", "分母", "排名", "上期", "其他单位平均");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BulletinTable() {}

    /** Header and lines, rates in per cent. */
    public static List<List<String>> of(Bulletin bulletin) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("单位"));
        for (Measure measure : Measure.values()) {
            COLUMNS.forEach(column -> header.add(measure.title() + column));
        }
        table.add(header);
        bulletin.lines().forEach(line -> table.add(line(line)));
        return table;
    }

    private static List<String> line(Bulletin.Line line) {
        List<String> texts = new ArrayList<>(List.of(line.name()));
        for (Measure measure : Measure.values()) {
            Bulletin.Cell cell = line.cells().get(measure);
            if (cell == null) {
                COLUMNS.forEach(column -> texts.add(""));
                continue;
            }
            texts.add(value(measure, cell.value()));
            texts.add(Long.toString(cell.numerator()));
            texts.add(Long.toString(cell.denominator()));
            texts.add(cell.rank() == null ? "" : cell.rank().toString());
            texts.add(value(measure, cell.previous()));
            texts.add(value(measure, cell.peers()));
        }
        return texts;
    }

    private static String value(Measure measure, @Nullable Double value) {
        if (value == null) {
            return "";
        }
        return measure.kind() == Measure.Kind.RATE
                ? String.format(Locale.ROOT, "%.2f%%", value * 100)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read Chinese. No field begins like a formula. */
    public static byte[] csv(Bulletin bulletin) {
        String text = of(bulletin).stream()
                .map(line -> line.stream().map(BulletinTable::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String text) {
        String safe = ImportSheet.startsLikeAFormula(text) ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** A workbook. */
    public static byte[] xlsx(Bulletin bulletin) {
        List<List<String>> table = of(bulletin);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImportSheet sheet = ImportSheet.writing(out, "通报", table.getFirst())) {
            for (List<String> line : table.subList(1, table.size())) {
                sheet.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
