package bihuan.issues.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A sample that anybody can draw again: those whose SHA-256 of {@code seed:name} come first. */
public final class Sampling {
    private Sampling() {}

    public static List<String> draw(String seed, Collection<String> names, int size) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing(name -> digest(seed + ":" + name)))
                .limit(size)
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
