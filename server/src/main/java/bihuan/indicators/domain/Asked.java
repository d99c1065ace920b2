package bihuan.indicators.domain;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetView;
import bihuan.indicators.Subject;
import bihuan.kernel.Refusal;
import java.util.HashSet;
import java.util.List;

/** What can be asked of a unit, and what answers it. */
public final class Asked {
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final int MOST_INDICATORS = 100;

    private Asked() {}

    /** Whose figures are asked for; everybody's if nobody is named. */
    public static List<String> subjects(Plan plan, SheetView sheet, List<String> indicators, List<String> named) {
        if (indicators.isEmpty() || indicators.size() > MOST_INDICATORS) {
            throw Refusal.of(IndicatorsRefusal.FIGURES_MISSING).at("/indicators");
        }
        for (int i = 0; i < indicators.size(); i++) {
            if (!plan.has(indicators.get(i))) {
                throw Refusal.of(IndicatorsRefusal.NO_SUCH_INDICATOR)
                        .at("/indicators/" + i)
                        .with("code", indicators.get(i));
            }
        }
        List<String> all = sheet.subjects().stream().map(Subject::code).toList();
        for (int i = 0; i < named.size(); i++) {
            if (!all.contains(named.get(i))) {
                throw Refusal.of(IndicatorsRefusal.NO_SUCH_SUBJECT)
                        .at("/subjects/" + i)
                        .with("subject", named.get(i));
            }
        }
        return named.isEmpty() ? all : named;
    }

    /** Only what was asked, none of it impossible, and said where it comes from. */
    public static void check(
            Plan plan, List<String> indicators, List<String> subjects, List<FigureEntry> entries, String evidence) {
        if (entries.isEmpty()) {
            throw Refusal.of(IndicatorsRefusal.FIGURES_MISSING).at("/entries");
        }
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            throw Refusal.of(IndicatorsRefusal.EVIDENCE_MISSING).at("/evidence");
        }
        new EntryCheck(plan, new HashSet<>(subjects)).all(entries, "/entries");
        for (int i = 0; i < entries.size(); i++) {
            if (!indicators.contains(entries.get(i).indicator())) {
                throw Refusal.of(IndicatorsRefusal.NOT_ASKED).at("/entries/" + i + "/indicator");
            }
        }
    }
}
