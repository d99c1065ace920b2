package bihuan.enterprises;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The 20 sections and 97 divisions of GB/T 4754-2017, read once from their data file. */
final class Industries {
    private static final String FILE = "/enterprises/industries-gbt4754-2017.csv";
    private static final Pattern LINE = Pattern.compile("([A-T]\\d{0,2}),\"([^\"]+)\",\"([^\"]+)\"");
    private static final Map<String, Entry> ENTRIES = read();

    private Industries() {}

    record Entry(String code, String zh, String en) {}

    static boolean known(String code) {
        return ENTRIES.containsKey(code);
    }

    static Entry entry(String code) {
        return Objects.requireNonNull(ENTRIES.get(code));
    }

    static Map<String, Entry> all() {
        return ENTRIES;
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Industries.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
                Entry entry = new Entry(line.group(1), line.group(2), line.group(3));
                entries.put(entry.code(), entry);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(entries);
    }
}
