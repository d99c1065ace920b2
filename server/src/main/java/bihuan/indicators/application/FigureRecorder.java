package bihuan.indicators.application;

import bihuan.indicators.FigureVersion.Origin;
import bihuan.indicators.IndicatorsEvent.FiguresRecorded;
import bihuan.indicators.Subject;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.persistence.FigureStore;
import bihuan.indicators.persistence.FigureStore.Change;
import bihuan.indicators.persistence.FigureStore.NewFigure;
import bihuan.indicators.persistence.SheetStore;
import bihuan.kernel.Caller;
import bihuan.ledger.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Adds figures that differ from those that hold; whoever replaces one says why. */
@Component
class FigureRecorder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SheetStore sheets;
    private final FigureStore figures;
    private final IndicatorNews news;

    FigureRecorder(SheetStore sheets, FigureStore figures, IndicatorNews news) {
        this.sheets = sheets;
        this.figures = figures;
        this.news = news;
    }

    /** What would be new, and what would replace something. */
    record Changes(List<NewFigure> figures, int added, int changed) {}

    /** Leaves out what is there already. */
    static Changes changes(Plan plan, Figures now, List<NewFigure> wanted) {
        List<NewFigure> different =
                wanted.stream().filter(one -> differs(plan, now, one)).toList();
        int changed =
                (int) different.stream().filter(one -> replaces(plan, now, one)).count();
        return new Changes(different, different.size() - changed, changed);
    }

    private static boolean differs(Plan plan, Figures now, NewFigure one) {
        int column = plan.column(one.indicator());
        int row = now.row(one.subject());
        if (row < 0) {
            return one.value() != null || one.word() != null;
        }
        var word = now.special(column, row);
        return !same(one.value(), now.value(column, row))
                || !Objects.equals(one.word(), word == null ? null : word.text())
                || !same(one.target(), now.target(column, row))
                || !same(one.error(), now.error(column, row));
    }

    private static boolean replaces(Plan plan, Figures now, NewFigure one) {
        int column = plan.column(one.indicator());
        int row = now.row(one.subject());
        return row >= 0 && (!Double.isNaN(now.value(column, row)) || now.special(column, row) != null);
    }

    private static boolean same(@Nullable Double one, double other) {
        return one == null ? Double.isNaN(other) : one == other;
    }

    /** Keeps them; nothing happens if there are none. */
    void record(
            Caller caller,
            SheetBook.Loaded sheet,
            List<Subject> subjects,
            Origin origin,
            Changes changes,
            @Nullable String reason) {
        if (changes.figures().isEmpty()) {
            return;
        }
        String why = changes.changed() > 0 ? Reasons.required(reason) : Reasons.optional(reason);
        Instant now = news.now();
        int revision = sheets.change(caller.jurisdiction(), sheet.view().id(), subjects, now);
        figures.add(
                caller.jurisdiction(),
                new Change(
                        sheet.view().id(), revision, origin, why, caller.actor().account(), now),
                subjects,
                changes.figures());
        news.say(new FiguresRecorded(
                caller.jurisdiction(),
                sheet.view().id(),
                revision,
                origin,
                changes.figures().size(),
                digest(changes.figures()),
                why,
                caller.actor(),
                now));
    }

    private static String digest(List<NewFigure> figures) {
        ArrayNode all = JSON.createArrayNode();
        for (NewFigure figure : figures) {
            ArrayNode one = all.addArray().add(figure.indicator()).add(figure.subject());
            one.add(figure.value()).add(figure.word()).add(figure.target()).add(figure.error());
        }
        return CanonicalJson.sha256(CanonicalJson.of(all));
    }
}
