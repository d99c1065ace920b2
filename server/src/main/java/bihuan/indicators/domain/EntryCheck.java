package bihuan.indicators.domain;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.Node;
import bihuan.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be entered into a table of figures (校验规则). */
public final class EntryCheck {
    private final Plan plan;
    private final Set<String> subjects;

    public EntryCheck(Plan plan, Set<String> subjects) {
        this.plan = plan;
        this.subjects = Set.copyOf(subjects);
    }

    /** @throws Refusal with the place of the first entry that is impossible, below {@code pointer} */
    public void all(List<FigureEntry> entries, String pointer) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            FigureEntry entry = entries.get(i);
            one(entry, pointer + "/" + i);
            if (!seen.add(List.of(entry.indicator(), entry.subject()))) {
                throw Refusal.of(IndicatorsRefusal.CELL_TWICE)
                        .at(pointer + "/" + i)
                        .with("subject", entry.subject())
                        .with("code", entry.indicator());
            }
        }
    }

    private void one(FigureEntry entry, String at) {
        if (!plan.has(entry.indicator())) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_INDICATOR)
                    .at(at + "/indicator")
                    .with("code", entry.indicator());
        }
        if (!subjects.contains(entry.subject())) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_SUBJECT)
                    .at(at + "/subject")
                    .with("subject", entry.subject());
        }
        Node.Indicator indicator = plan.indicator(plan.column(entry.indicator()));
        if (entry.word() != null) {
            word(indicator, entry, at);
        }
        number(indicator, entry.value(), at + "/value");
        if (entry.target() != null && !Double.isFinite(entry.target())) {
            throw impossible(indicator, entry.target(), at + "/target");
        }
    }

    private static void word(Node.Indicator indicator, FigureEntry entry, String at) {
        if (entry.value() != null) {
            throw Refusal.of(IndicatorsRefusal.NUMBER_OR_WORD).at(at + "/word");
        }
        if (indicator.specials().stream().noneMatch(special -> special.text().equals(entry.word()))) {
            throw Refusal.of(IndicatorsRefusal.WORD_UNKNOWN)
                    .at(at + "/word")
                    .with("name", indicator.name())
                    .with("word", String.valueOf(entry.word()));
        }
    }

    private static void number(Node.Indicator indicator, @Nullable Double value, String at) {
        if (value == null) {
            return;
        }
        Node.Limits limits = indicator.limits();
        boolean possible = Double.isFinite(value);
        if (possible && limits != null) {
            possible = (limits.least() == null || value >= limits.least())
                    && (limits.most() == null || value <= limits.most())
                    && (limits.decimals() == null || decimals(value) <= limits.decimals());
        }
        if (!possible) {
            throw impossible(indicator, value, at);
        }
    }

    private static int decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    private static Refusal impossible(Node.Indicator indicator, double value, String at) {
        Node.Limits limits = indicator.limits();
        return Refusal.of(IndicatorsRefusal.FIGURE_IMPOSSIBLE)
                .at(at)
                .with("name", indicator.name())
                .with("value", Double.toString(value))
                .with("least", shown(limits == null ? null : limits.least(), "−∞"))
                .with("most", shown(limits == null ? null : limits.most(), "+∞"))
                .with("decimals", limits == null || limits.decimals() == null ? "∞" : limits.decimals());
    }

    private static String shown(@Nullable Double limit, String otherwise) {
        return limit == null
                ? otherwise
                : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
