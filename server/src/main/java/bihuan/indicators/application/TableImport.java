package bihuan.indicators.application;

import bihuan.indicators.FigureVersion.Origin;
import bihuan.indicators.IndicatorSheets.Taken;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.Special;
import bihuan.indicators.Subject;
import bihuan.indicators.SubjectGroup;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.domain.SheetContent;
import bihuan.indicators.domain.WideTable;
import bihuan.indicators.persistence.FigureStore.NewFigure;
import bihuan.indicators.persistence.SheetStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a published table, each period into its own table of figures; taking it twice changes nothing the second time. */
@Component
class TableImport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SheetStore sheets;
    private final SheetBook book;
    private final FigureRecorder recorder;
    private final IndicatorNews news;

    TableImport(SheetStore sheets, SheetBook book, FigureRecorder recorder, IndicatorNews news) {
        this.sheets = sheets;
        this.book = book;
        this.recorder = recorder;
        this.news = news;
    }

    /** What is taken, and why. */
    record Order(String file, String csv, @Nullable String reason, boolean keep) {}

    Taken take(Caller caller, Plan plan, SheetOpener opener, Order order) {
        if (plan.system().table() == null) {
            throw Refusal.of(IndicatorsRefusal.NO_TABLE);
        }
        WideTable.Result read = WideTable.read(plan, order.csv());
        if (!read.faults().isEmpty()) {
            return new Taken(List.of(), 0, 0, read.absent(), read.faults());
        }
        List<SheetView> taken = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (WideTable.Period period : read.periods()) {
            SheetBook.Loaded sheet = sheet(caller, plan, period, opener, order.keep());
            List<Subject> subjects = together(sheet.view().subjects(), period.figures());
            FigureRecorder.Changes changes =
                    FigureRecorder.changes(plan, sheet.figures(), figures(plan, period, order.file()));
            added += changes.added();
            changed += changes.changed();
            if (order.keep()) {
                recorder.record(caller, sheet, subjects, Origin.IMPORT, changes, order.reason());
                taken.add(book.view(caller.jurisdiction(), sheet.view().id()));
            }
        }
        return new Taken(taken, added, changed, read.absent(), List.of());
    }

    private SheetBook.Loaded sheet(
            Caller caller, Plan plan, WideTable.Period period, SheetOpener opener, boolean keep) {
        Optional<SheetView> found = sheets.of(
                caller.jurisdiction(),
                plan.system().code(),
                plan.system().version(),
                SubjectGroup.OTHERS,
                period.period());
        if (found.isPresent()) {
            return book.lock(caller.jurisdiction(), found.get().id());
        }
        SheetView opened = new SheetView(
                SheetId.next(),
                plan.system().code(),
                plan.system().version(),
                plan.system().name(),
                period.period(),
                SubjectGroup.OTHERS,
                List.of(),
                0,
                0,
                0,
                0,
                news.now());
        if (keep) {
            opener.open(caller, opened);
        }
        return new SheetBook.Loaded(opened, plan, new SheetContent(List.of(), List.of()));
    }

    /** Those who are there, then those who come. */
    private static List<Subject> together(List<Subject> there, Figures figures) {
        Map<String, Subject> all = new LinkedHashMap<>();
        there.forEach(subject -> all.put(subject.code(), subject));
        for (int row = 0; row < figures.rows(); row++) {
            String name = figures.subjects().get(row);
            all.putIfAbsent(name, new Subject(name, name, null, figures.counted(row)));
        }
        return List.copyOf(all.values());
    }

    private static List<NewFigure> figures(Plan plan, WideTable.Period period, String file) {
        String source = JSON.createObjectNode()
                .put("file", file)
                .put("period", period.period())
                .toString();
        Figures figures = period.figures();
        List<NewFigure> all = new ArrayList<>();
        for (int column = 0; column < plan.width(); column++) {
            for (int row = 0; row < figures.rows(); row++) {
                double value = figures.value(column, row);
                Special word = figures.special(column, row);
                if (word != null || !Double.isNaN(value)) {
                    all.add(new NewFigure(
                            plan.indicator(column).code(),
                            figures.subjects().get(row),
                            word == null ? value : null,
                            word == null ? null : word.text(),
                            null,
                            null,
                            source));
                }
            }
        }
        return all;
    }
}
