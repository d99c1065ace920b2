package bihuan.indicators.application;

import bihuan.indicators.IndicatorsEvent.SheetOpened;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.SheetView;
import bihuan.indicators.persistence.SheetStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens tables of figures. */
@Component
class SheetOpener {
    private static final Pattern PERIOD = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}.-]{1,30}");

    private final SheetStore store;
    private final IndicatorNews news;

    SheetOpener(SheetStore store, IndicatorNews news) {
        this.store = store;
        this.news = news;
    }

    void open(Caller caller, SheetView sheet) {
        if (!PERIOD.matcher(sheet.period()).matches()) {
            throw Refusal.of(IndicatorsRefusal.BAD_PERIOD).at("/period");
        }
        if (!store.insert(caller.jurisdiction(), sheet)) {
            throw Refusal.of(IndicatorsRefusal.SHEET_EXISTS).at("/period");
        }
        news.say(new SheetOpened(
                caller.jurisdiction(),
                sheet.id(),
                sheet.systemCode(),
                sheet.systemVersion(),
                sheet.period(),
                sheet.group(),
                sheet.subjects().size(),
                caller.actor(),
                sheet.changedAt()));
    }
}
