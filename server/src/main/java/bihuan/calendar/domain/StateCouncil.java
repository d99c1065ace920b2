package bihuan.calendar.domain;

import bihuan.calendar.SpecialDay;
import bihuan.calendar.YearDecision;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The decisions of the State Council (国务院办公厅) that come with the system, as the community project holiday-cn collects them. */
public final class StateCouncil {
    /** The first year of which the decision is known. */
    public static final int FIRST_YEAR = 2007;

    /** The last year that comes with the system; later ones are imported. */
    public static final int LAST_YEAR = 2026;

    private static final String FOLDER = "/bihuan/calendar/state-council/";
    private static final List<YearDecision> DECISIONS = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .mapToObj(StateCouncil::read)
            .toList();

    private StateCouncil() {}

    /** One decision for each year, in order. */
    public static List<YearDecision> decisions() {
        return DECISIONS;
    }

    private static YearDecision read(int year) {
        String name = FOLDER + year + ".json";
        try (InputStream in = StateCouncil.class.getResourceAsStream(name)) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(in, name), DecisionFile.class)
                    .decision();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private record DecisionFile(
            @JsonProperty("$schema") @Nullable String schema,
            @JsonProperty("$id") @Nullable String id,
            int year,
            List<String> papers,
            List<Day> days) {
        YearDecision decision() {
            return new YearDecision(
                    year, papers, days.stream().map(Day::special).toList());
        }
    }

    private record Day(
            String name,
            LocalDate date,
            @JsonProperty("isOffDay") boolean off) {
        SpecialDay special() {
            return new SpecialDay(date, name, off);
        }
    }
}
