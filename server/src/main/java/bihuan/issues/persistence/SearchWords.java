package bihuan.issues.persistence;

import bihuan.issues.domain.SimilarText;

/**
 * Search for words in the list (台账检索), with the same grams as the duplicates: Chinese words of two characters and more, whole
 * Latin words and numbers. All must occur; those of a longer word may lie apart.
 */
public final class SearchWords {
    /** A condition on {@code issues.issue i}, with the parameters {@code jurisdiction} and {@code grams}, see {@link #grams}. */
    public static final String CONDITION = """
            i.issue_id IN (
                SELECT f.issue_id
                FROM issues.fingerprint f
                WHERE f.jurisdiction_id = :jurisdiction
                  AND f.grams @> :grams)
            """;

    private SearchWords() {}

    /**
     * The grams of what somebody typed.
     *
     * @return empty if there is nothing to search for
     */
    public static int[] grams(String typed) {
        return SimilarText.phrase(typed);
    }
}
