package bihuan.indicators.domain;

import bihuan.indicators.IndicatorSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Systems that come with this software as data, and may be taken as they are or as a beginning. */
public final class BuiltIn {
    /** Names of their files. */
    public static final List<String> NAMES = List.of("db", "b-ready", "shandong-2018", "national-18", "city");

    private static final JsonMapper JSON = JsonMapper.shared();

    private BuiltIn() {}

    /** @throws IllegalArgumentException if there is none of this name */
    public static IndicatorSystem system(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return SystemReader.read(JSON.readTree(text(name + ".json"))).orThrow();
    }

    /** A file that comes along, e.g. figures for a built-in system. */
    public static String text(String file) {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/indicators/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
