package bihuan.packs;

import java.util.List;
import java.util.Map;

/**
 * Words for invented cases. Slots stand in braces: <code>{enterprise}</code>, <code>{area}</code> and <code>{month}</code> are filled
 * from the case, all others from {@code slots}.
 *
 * @param slots the choices for each slot
 * @param issues what enterprises say
 * @param answers what units answer, by first-level category code; {@code "*"} fits all
 * @param phrases other sayings by occasion, such as {@code return}, {@code extension}, {@code unsolved}
 */
public record Templates(
        Map<String, List<String>> slots,
        List<IssueTemplate> issues,
        Map<String, List<String>> answers,
        Map<String, List<String>> phrases) {
    public static final Templates NONE = new Templates(Map.of(), List.of(), Map.of(), Map.of());

    public Templates {
        slots = Map.copyOf(slots);
        issues = List.copyOf(issues);
        answers = Map.copyOf(answers);
        phrases = Map.copyOf(phrases);
    }

    /** What an enterprise says about a second-level category. */
    public record IssueTemplate(String category, String title, String text) {}
}
