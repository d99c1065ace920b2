package bihuan.enterprises.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name cut into its characters and pairs of neighbouring characters. A name holds a piece if it holds all grams of the piece
 * (a few names may hold them elsewhere); unlike trigrams this works for pieces of one or two Chinese characters.
 */
public final class Grams {
    private static final int FORGIVING_FROM = 4;

    private Grams() {}

    /** What is indexed of a name. */
    public static List<String> ofName(String name) {
        List<String> characters = characters(name);
        Set<String> grams = new LinkedHashSet<>(characters);
        grams.addAll(pairs(characters));
        return List.copyOf(grams);
    }

    /** What a name must hold to contain the piece: its pairs, or its one character; empty if the piece says nothing. */
    public static List<String> ofPiece(String piece) {
        List<String> characters = characters(piece);
        return characters.size() == 1 ? characters : List.copyOf(new LinkedHashSet<>(pairs(characters)));
    }

    /**
     * What a name must hold if one character of the piece was misheard: one alternative per character, without the pairs that it
     * is part of. Empty for pieces shorter than four characters, where that would find everything.
     */
    public static List<List<String>> forgiving(String piece) {
        List<String> characters = characters(piece);
        List<List<String>> alternatives = new ArrayList<>();
        for (int wrong = 0; characters.size() >= FORGIVING_FROM && wrong < characters.size(); wrong++) {
            Set<String> rest = new LinkedHashSet<>(pairs(characters.subList(0, wrong)));
            rest.addAll(pairs(characters.subList(wrong + 1, characters.size())));
            alternatives.add(List.copyOf(rest));
        }
        return alternatives;
    }

    private static List<String> characters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<String> pairs(List<String> characters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < characters.size(); i++) {
            pairs.add(characters.get(i - 1) + characters.get(i));
        }
        return pairs;
    }
}
