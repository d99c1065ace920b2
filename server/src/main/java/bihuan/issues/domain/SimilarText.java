package bihuan.issues.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts Chinese text into grams without a dictionary (C2).
 *
 * <p>The text is brought to one form (NFKC, lower case), then read as runs: a run of Chinese characters gives each pair of
 * neighbours (a single one gives itself), a run of other letters and digits gives one whole word. Everything else, spaces and
 * punctuation, only separates.
 */
public final class SimilarText {
    /** Longer texts are cut: what somebody says after ten thousand characters no longer tells issues apart. */
    static final int MAX_LENGTH = 10_000;

    private static final int MAX_WORDS = 5;

    private SimilarText() {}

    /** The grams of an issue, or of what somebody is typing. */
    public static SimilarGrams grams(String title, String text) {
        return SimilarGrams.of(gramsOf(runs(title)), gramsOf(runs(text)));
    }

    /** The grams of one phrase, for search. */
    public static int[] phrase(String words) {
        return gramsOf(runs(words)).sorted().distinct().toArray();
    }

    /**
     * The words that explain a similarity: neighbouring shared grams joined again, heaviest first, at most five.
     *
     * @param other the other issue
     */
    public static List<String> sharedWords(String title, String text, SimilarGrams other, SimilarWeights weights) {
        Map<String, Double> words = runs(title + "\n" + text).stream()
                .flatMap(run -> sharedIn(run, other::has, weights::weight).stream())
                .collect(Collectors.toMap(Word::text, Word::weight, Math::max));
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Word(String text, double weight) {}

    private static List<Word> sharedIn(int[] run, IntPredicate shared, IntToDoubleFunction weight) {
        int[] grams = gramsOf(run).toArray();
        List<Word> words = new ArrayList<>();
        int start = 0;
        double sum = 0;
        for (int i = 0; i <= grams.length; i++) {
            if (i < grams.length && shared.test(grams[i])) {
                sum += weight.applyAsDouble(grams[i]);
                continue;
            }
            if (i > start) {
                words.add(new Word(letters(run, start, i), sum));
            }
            start = i + 1;
            sum = 0;
        }
        return words;
    }

    private static String letters(int[] run, int from, int to) {
        int end = isHan(run[0]) ? Math.min(run.length, to + 1) : run.length;
        return new String(run, from, end - from);
    }

    private static IntStream gramsOf(List<int[]> runs) {
        return runs.stream().flatMapToInt(SimilarText::gramsOf);
    }

    private static IntStream gramsOf(int[] run) {
        if (!isHan(run[0]) || run.length == 1) {
            return IntStream.of(hash(run));
        }
        return IntStream.range(0, run.length - 1).map(i -> pair(run[i], run[i + 1]));
    }

    /** Two characters of the basic plane are their own number; the few others share the numbers below 0x3400_0000 with words. */
    private static int pair(int first, int second) {
        boolean basic = first < 0x10000 && second < 0x10000;
        return basic ? first << 16 | second : hash(new int[] {first, second});
    }

    private static int hash(int[] letters) {
        int hash = 17;
        for (int letter : letters) {
            hash = hash * 31 + letter;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        return hash & 0x33FF_FFFF;
    }

    private static List<int[]> runs(String text) {
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        int[] letters = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= letters.length; i++) {
            if (i == letters.length || i > start && kind(letters[i]) != kind(letters[start])) {
                if (i > start && kind(letters[start]) != Kind.SEPARATOR) {
                    runs.add(java.util.Arrays.copyOfRange(letters, start, i));
                }
                start = i;
            }
        }
        return runs;
    }

    private enum Kind {
        HAN,
        WORD,
        SEPARATOR
    }

    private static Kind kind(int letter) {
        if (isHan(letter)) {
            return Kind.HAN;
        }
        return Character.isLetterOrDigit(letter) ? Kind.WORD : Kind.SEPARATOR;
    }

    private static boolean isHan(int letter) {
        return letter >= 0x3400 && Character.isIdeographic(letter);
    }
}
