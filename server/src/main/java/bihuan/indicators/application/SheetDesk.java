package bihuan.indicators.application;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.FigureVersion;
import bihuan.indicators.FigureVersion.Origin;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.Special;
import bihuan.indicators.SubjectGroup;
import bihuan.indicators.domain.EntryCheck;
import bihuan.indicators.domain.FigureWorkbook;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Outliers;
import bihuan.indicators.domain.Plan;
import bihuan.indicators.persistence.FigureStore;
import bihuan.indicators.persistence.FigureStore.NewFigure;
import bihuan.indicators.persistence.SheetStore;
import bihuan.indicators.persistence.SystemStore.Stored;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens tables of figures and fills them. */
@Service
@Transactional
class SheetDesk implements IndicatorSheets {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SheetStore store;
    private final FigureStore figures;
    private final SheetBook book;
    private final Filling filling;
    private final Plans plans;
    private final SheetOpener opener;

    SheetDesk(SheetStore store, FigureStore figures, SheetBook book, Filling filling, Plans plans, SheetOpener opener) {
        this.store = store;
        this.figures = figures;
        this.book = book;
        this.filling = filling;
        this.plans = plans;
        this.opener = opener;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SheetView> all(JurisdictionId jurisdiction, @Nullable String systemCode) {
        return store.all(jurisdiction, systemCode);
    }

    @Override
    @Transactional(readOnly = true)
    public SheetView sheet(JurisdictionId jurisdiction, SheetId sheet) {
        return book.view(jurisdiction, sheet);
    }

    @Override
    public SheetView open(
            Caller caller, String code, String version, String period, SubjectGroup group, List<String> others) {
        Stored system = published(caller.jurisdiction(), code, version);
        SheetId id = SheetId.next();
        opener.open(
                caller,
                new SheetView(
                        id,
                        code,
                        version,
                        system.summary().name(),
                        period,
                        group,
                        filling.units().subjects(caller.jurisdiction(), group, others),
                        0,
                        0,
                        0,
                        0,
                        filling.now()));
        return book.view(caller.jurisdiction(), id);
    }

    private Stored published(JurisdictionId jurisdiction, String code, String version) {
        Stored system = plans.stored(jurisdiction, code, version);
        if (system.summary().publishedAt() == null) {
            throw Refusal.of(IndicatorsRefusal.SYSTEM_IS_DRAFT);
        }
        return system;
    }

    @Override
    public Taken importTable(
            Caller caller,
            String code,
            String version,
            String file,
            String csv,
            @Nullable String reason,
            boolean keep) {
        Plan plan = plans.of(published(caller.jurisdiction(), code, version));
        return filling.imports().take(caller, plan, opener, new TableImport.Order(file, csv, reason, keep));
    }

    @Override
    public SheetView count(Caller caller, SheetId sheet, int minimum, double shrinkage, @Nullable String reason) {
        SheetBook.Loaded loaded = book.lock(caller.jurisdiction(), sheet);
        List<NewFigure> counted =
                filling.counting().figures(caller.jurisdiction(), loaded.view(), loaded.plan(), minimum, shrinkage);
        return keep(caller, loaded, Origin.MEASURE, counted, reason);
    }

    @Override
    public SheetView enter(Caller caller, SheetId sheet, List<FigureEntry> entries, @Nullable String reason) {
        return enter(caller, sheet, entries, reason, "{}");
    }

    @Override
    public SheetView enterSubmitted(
            Caller caller, SheetId sheet, List<FigureEntry> entries, String reason, Map<String, Object> source) {
        return enter(caller, sheet, entries, reason, JSON.writeValueAsString(source));
    }

    private SheetView enter(
            Caller caller, SheetId sheet, List<FigureEntry> entries, @Nullable String reason, String source) {
        SheetBook.Loaded loaded = book.lock(caller.jurisdiction(), sheet);
        new EntryCheck(loaded.plan(), SheetBook.rows(loaded.view()).keySet()).all(entries, "/entries");
        Figures now = loaded.figures();
        List<NewFigure> entered =
                entries.stream().map(entry -> entered(now, entry, source)).toList();
        return keep(caller, loaded, Origin.ENTRY, entered, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] workbook(JurisdictionId jurisdiction, SheetId sheet) {
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        return FigureWorkbook.write(loaded.figures(), loaded.view().subjects());
    }

    @Override
    public Taken takeWorkbook(Caller caller, SheetId sheet, byte[] file, @Nullable String reason, boolean keep) {
        SheetBook.Loaded loaded = book.lock(caller.jurisdiction(), sheet);
        Figures now = loaded.figures();
        FigureWorkbook.Read read = FigureWorkbook.read(loaded.plan(), now, new ByteArrayInputStream(file));
        if (!read.faults().isEmpty()) {
            return new Taken(List.of(), 0, 0, List.of(), read.faults());
        }
        new EntryCheck(loaded.plan(), SheetBook.rows(loaded.view()).keySet()).all(read.entries(), "/entries");
        List<NewFigure> wanted =
                read.entries().stream().map(entry -> entered(now, entry, "{}")).toList();
        FigureRecorder.Changes changes = FigureRecorder.changes(loaded.plan(), now, wanted);
        if (keep) {
            filling.recorder().record(caller, loaded, loaded.view().subjects(), Origin.ENTRY, changes, reason);
        }
        return new Taken(
                List.of(book.view(caller.jurisdiction(), sheet)),
                changes.added(),
                changes.changed(),
                List.of(),
                List.of());
    }

    private SheetView keep(
            Caller caller, SheetBook.Loaded loaded, Origin origin, List<NewFigure> wanted, @Nullable String reason) {
        FigureRecorder.Changes changes = FigureRecorder.changes(loaded.plan(), loaded.figures(), wanted);
        filling.recorder().record(caller, loaded, loaded.view().subjects(), origin, changes, reason);
        return book.view(caller.jurisdiction(), loaded.view().id());
    }

    private static NewFigure entered(Figures now, FigureEntry entry, String source) {
        double target = now.target(now.plan().column(entry.indicator()), now.row(entry.subject()));
        Double kept = Double.isNaN(target) ? null : Double.valueOf(target);
        return new NewFigure(
                entry.indicator(),
                entry.subject(),
                entry.value(),
                entry.word(),
                entry.target() == null ? kept : entry.target(),
                null,
                source);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outlier> outliers(JurisdictionId jurisdiction, SheetId sheet, List<FigureEntry> entries) {
        SheetView view = book.view(jurisdiction, sheet);
        List<SheetBook.Loaded> all = book.siblings(jurisdiction, view);
        Figures past = null;
        for (SheetBook.Loaded one : all) {
            if (one.view().id().equals(sheet)) {
                new EntryCheck(one.plan(), SheetBook.rows(view).keySet()).all(entries, "/entries");
                return new Outliers(one.figures(), past).among(entries);
            }
            past = one.figures();
        }
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Cell> cells(JurisdictionId jurisdiction, SheetId sheet) {
        SheetBook.Loaded loaded = book.load(jurisdiction, sheet);
        Figures now = loaded.figures();
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < loaded.plan().width(); column++) {
            for (int row = 0; row < now.rows(); row++) {
                Special word = now.special(column, row);
                Double value = number(now.value(column, row));
                Double target = number(now.target(column, row));
                if (word != null || value != null || target != null) {
                    cells.add(new Cell(
                            loaded.plan().indicator(column).code(),
                            now.subjects().get(row),
                            word == null ? value : null,
                            word == null ? null : word.text(),
                            target,
                            number(now.error(column, row))));
                }
            }
        }
        return cells;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FigureVersion> history(JurisdictionId jurisdiction, SheetId sheet, String indicator, String subject) {
        book.view(jurisdiction, sheet);
        return figures.history(jurisdiction, sheet, indicator, subject);
    }
}
