package bihuan.issues;

/**
 * A category under which problems like this one were put.
 *
 * @param share of the likeness of all that were found, 0 to 1
 * @param issues how many of them
 */
public record CategorySuggestion(String code, double share, int issues) {}
