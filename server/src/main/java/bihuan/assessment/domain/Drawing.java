package bihuan.assessment.domain;

import bihuan.ledger.CanonicalJson;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A sample that anybody can draw again: those whose SHA-256 of {@code seed:name} come first. */
public final class Drawing {
    private Drawing() {}

    public static List<String> draw(String seed, Collection<String> names, int size) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing(name -> CanonicalJson.sha256(seed + ":" + name)))
                .limit(size)
                .toList();
    }
}
