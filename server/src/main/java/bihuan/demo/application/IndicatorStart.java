package bihuan.demo.application;

import bihuan.demo.persistence.PlayedStore;
import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.indicators.IndicatorResults;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.IndicatorSystems;
import bihuan.indicators.SheetId;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Reach;
import bihuan.kernel.Role;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Measures the invented city by its own cases, four quarters of departments and counties, and keeps Doing Business 2020 beside it with a
 * correction: “getting credit” of China from 60 to 55.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "bihuan.demo.history", havingValue = "true", matchIfMissing = true)
class IndicatorStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(IndicatorStart.class);
    private static final int QUARTERS = 4;
    private static final int FEWEST_CASES = 3;
    private static final double SHRINKAGE = 5;
    private static final int MOST_ACCOUNTS = 200;

    private final Packs packs;
    private final PlayedStore played;
    private final Accounts accounts;
    private final IndicatorDoors doors;
    private final TransactionOperations transaction;
    private final Clock clock;

    IndicatorStart(
            Packs packs,
            PlayedStore played,
            Accounts accounts,
            IndicatorDoors doors,
            TransactionOperations transaction,
            Clock clock) {
        this.packs = packs;
        this.played = played;
        this.accounts = accounts;
        this.doors = doors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is used of {@code indicators}. */
    @Component
    record IndicatorDoors(IndicatorSystems systems, IndicatorSheets sheets, IndicatorResults results) {}

    @Override
    public void run(ApplicationArguments arguments) {
        packs.chosen()
                .filter(pack -> pack.head().invented())
                .ifPresent(pack -> Reach.city(pack.head().jurisdiction())
                        .run(() -> transaction.executeWithoutResult(status -> measureOnce(pack))));
    }

    private void measureOnce(PackContent pack) {
        JurisdictionId city = pack.head().jurisdiction();
        if (!doors.systems().all(city).isEmpty()) {
            return;
        }
        Optional<Caller> inspector = somebody(city, Role.INSPECTOR);
        Optional<Caller> leader = somebody(city, Role.LEADER);
        if (inspector.isPresent() && leader.isPresent()) {
            measureCity(inspector.get(), leader.get());
            keepDoingBusiness(inspector.get(), leader.get());
            doors.systems().take(inspector.get(), "b-ready");
            doors.systems().take(inspector.get(), "shandong-2018");
            doors.systems().take(inspector.get(), "national-18");
            played.takeStatistics();
            LOG.info(
                    "Measured the invented city: {} tables",
                    doors.sheets().all(city, null).size());
        }
    }

    private Optional<Caller> somebody(JurisdictionId city, Role role) {
        return accounts.list(city, MOST_ACCOUNTS, null).items().stream()
                .filter(account -> account.roles().contains(role))
                .findFirst()
                .map(AccountView::id)
                .map(account -> accounts.callerOf(city, account));
    }

    private void measureCity(Caller inspector, Caller leader) {
        String version = doors.systems().take(inspector, "city").version();
        doors.systems().publish(leader, "CITY", version);
        LocalDate today = clock.instant().atZone(Moment.ZONE).toLocalDate();
        for (int back = QUARTERS - 1; back >= 0; back--) {
            LocalDate day = today.minusMonths(3L * back);
            String period = day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            for (SubjectGroup group : List.of(SubjectGroup.DEPARTMENTS, SubjectGroup.COUNTIES)) {
                SheetId sheet = doors.sheets()
                        .open(inspector, "CITY", version, period, group, List.of())
                        .id();
                doors.sheets().count(inspector, sheet, FEWEST_CASES, SHRINKAGE, null);
                if (back > 0) {
                    doors.results().publish(leader, sheet, null);
                }
            }
        }
    }

    private void keepDoingBusiness(Caller inspector, Caller leader) {
        String version = doors.systems().take(inspector, "db").version();
        doors.systems().publish(leader, "DB", version);
        String table = doors.systems().sample("db-2020-sample.csv");
        String before = table.replaceAll("(?m)^(CH.*),3,25,8,100,11,", "$1,4,33.33333,8,100,12,");
        SheetId sheet = doors.sheets()
                .importTable(inspector, "DB", version, "DB2020（首次公布）.csv", before, null, true)
                .sheets()
                .getFirst()
                .id();
        doors.results().publish(leader, sheet, null);
        String why = "世界银行更正：中国“获得信贷”的合法权利力度指数由 4 改为 3，得分由 60 改为 55";
        doors.sheets().importTable(inspector, "DB", version, "DB2020（更正后）.csv", table, why, true);
        doors.results().publish(leader, sheet, why);
    }
}
