package bihuan.indicators.application;

import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.SheetContent;
import bihuan.indicators.persistence.FigureStore;
import bihuan.indicators.persistence.SheetStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tables of figures as they are stored, ready for scoring. */
@Component
class SheetBook {
    private final SheetStore sheets;
    private final FigureStore figures;
    private final Plans plans;

    SheetBook(SheetStore sheets, FigureStore figures, Plans plans) {
        this.sheets = sheets;
        this.figures = figures;
        this.plans = plans;
    }

    /** A table with its figures. */
    record Loaded(SheetView view, Plan plan, SheetContent content) {
        Figures figures() {
            return content.figures(plan);
        }
    }

    SheetView view(JurisdictionId jurisdiction, SheetId sheet) {
        return sheets.find(jurisdiction, sheet).orElseThrow(() -> Refusal.of(IndicatorsRefusal.NO_SUCH_SHEET));
    }

    Plan plan(JurisdictionId jurisdiction, SheetView view) {
        return plans.of(jurisdiction, view.systemCode(), view.systemVersion());
    }

    Loaded load(JurisdictionId jurisdiction, SheetId sheet) {
        return load(jurisdiction, List.of(view(jurisdiction, sheet))).getFirst();
    }

    /** Locks it against changes first, so that what is loaded stays true until the transaction ends. */
    Loaded lock(JurisdictionId jurisdiction, SheetId sheet) {
        sheets.lock(jurisdiction, sheet);
        return load(jurisdiction, sheet);
    }

    /** Several at once, in one question. */
    List<Loaded> load(JurisdictionId jurisdiction, List<SheetView> views) {
        var columns =
                figures.columns(jurisdiction, views.stream().map(SheetView::id).toList());
        return views.stream()
                .map(view -> new Loaded(
                        view,
                        plan(jurisdiction, view),
                        new SheetContent(view.subjects(), columns.getOrDefault(view.id(), List.of()))))
                .toList();
    }

    /** All periods of the same system and group, by period. */
    List<Loaded> siblings(JurisdictionId jurisdiction, SheetView view) {
        return load(jurisdiction, sheets.siblings(jurisdiction, view));
    }

    /** Where each subject stands. */
    static Map<String, Integer> rows(SheetView view) {
        Map<String, Integer> rows = new java.util.HashMap<>();
        view.subjects().forEach(subject -> rows.put(subject.code(), rows.size()));
        return rows;
    }
}
