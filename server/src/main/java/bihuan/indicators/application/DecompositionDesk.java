package bihuan.indicators.application;

import bihuan.indicators.Decompositions;
import bihuan.indicators.FigureEntry;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.IndicatorsEvent.IndicatorDecomposed;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.Special;
import bihuan.indicators.domain.Figures;
import bihuan.indicators.domain.Shares;
import bihuan.indicators.persistence.DecompositionStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who is responsible for what. */
@Service
@Transactional
class DecompositionDesk implements Decompositions {
    private final DecompositionStore store;
    private final SheetBook book;
    private final IndicatorSheets sheets;
    private final Organisation organisation;
    private final IndicatorNews news;

    DecompositionDesk(
            DecompositionStore store,
            SheetBook book,
            IndicatorSheets sheets,
            Organisation organisation,
            IndicatorNews news) {
        this.store = store;
        this.book = book;
        this.sheets = sheets;
        this.organisation = organisation;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decomposition> all(JurisdictionId jurisdiction, SheetId sheet) {
        book.view(jurisdiction, sheet);
        return store.latest(jurisdiction, sheet);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decomposition> versions(JurisdictionId jurisdiction, SheetId sheet, String indicator) {
        book.view(jurisdiction, sheet);
        return store.versions(jurisdiction, sheet, indicator);
    }

    @Override
    public Decomposition decide(
            Caller caller, SheetId sheet, String indicator, List<Share> shares, @Nullable String reason) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        SheetBook.Loaded loaded = book.lock(jurisdiction, sheet);
        if (!loaded.plan().has(indicator)) {
            throw Refusal.of(IndicatorsRefusal.NO_SUCH_INDICATOR)
                    .at("/indicator")
                    .with("code", indicator);
        }
        Shares.check(shares);
        shares.forEach(share -> organisation.requireOpen(jurisdiction, share.unit()));
        shares.stream()
                .map(Share::county)
                .filter(Objects::nonNull)
                .forEach(county -> organisation.requireOpen(jurisdiction, county));
        List<Decomposition> before = store.versions(jurisdiction, sheet, indicator);
        Decomposition next = new Decomposition(
                indicator,
                before.size() + 1,
                shares,
                before.isEmpty() ? Reasons.optional(reason) : Reasons.required(reason),
                news.now());
        store.insert(
                jurisdiction, sheet, next, Objects.requireNonNull(caller.actor().account()));
        news.say(new IndicatorDecomposed(
                jurisdiction,
                sheet,
                indicator,
                next.version(),
                shares,
                next.reason(),
                caller.actor(),
                next.decidedAt()));
        setTargets(caller, loaded, indicator, shares, next.reason());
        return next;
    }

    /** Only of units that are measured here; their figures stay as they are. */
    private void setTargets(
            Caller caller, SheetBook.Loaded loaded, String indicator, List<Share> shares, @Nullable String reason) {
        List<FigureEntry> entries = shares.stream()
                .filter(share -> share.county() == null && share.target() != null)
                .flatMap(share ->
                        subject(loaded.view(), share).stream().map(subject -> entry(loaded, indicator, subject, share)))
                .toList();
        if (!entries.isEmpty()) {
            sheets.enter(caller, loaded.view().id(), entries, reason == null ? "指标分解：确定目标" : reason);
        }
    }

    private static Optional<String> subject(SheetView view, Share share) {
        return view.subjects().stream()
                .filter(subject -> share.unit().equals(subject.unit()))
                .map(subject -> subject.code())
                .findFirst();
    }

    private static FigureEntry entry(SheetBook.Loaded loaded, String indicator, String subject, Share share) {
        Figures figures = loaded.figures();
        int column = loaded.plan().column(indicator);
        int row = figures.row(subject);
        Special word = figures.special(column, row);
        double value = figures.value(column, row);
        return new FigureEntry(
                indicator,
                subject,
                word != null || Double.isNaN(value) ? null : Double.valueOf(value),
                word == null ? null : word.text(),
                share.target());
    }
}
