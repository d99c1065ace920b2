package bihuan.indicators.domain;

import bihuan.indicators.Composite;
import bihuan.indicators.Node;
import bihuan.indicators.Table;
import bihuan.indicators.TableFault;
import bihuan.indicators.TableFault.Kind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A published table as its publisher writes it (RFC 4180): one line per subject and period, one column per indicator, in any order, with
 * any other columns besides. The World Bank's data set of Doing Business of any year is one.
 */
public final class WideTable {
    private static final Set<String> NOTHING = Set.of("", "..", "N/A", "n/a", "NA", "-", "—");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MOST_FAULTS = 100;
    private static final int MOST_LINES = 100_000;

    private final Plan plan;
    private final Table table;
    private final List<TableFault> faults = new ArrayList<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<CsvRecord>> byPeriod = new TreeMap<>();

    private WideTable(Plan plan, Table table) {
        this.plan = plan;
        this.table = table;
        for (Composite composite : plan.composites()) {
            known.put(plain(composite.subject()), composite.subject());
            composite.parts().forEach(part -> known.put(plain(part.subject()), part.subject()));
        }
    }

    /**
     * What stands in it.
     *
     * @param periods in order; empty if the headings are not those of the system
     * @param absent codes of indicators for which there is no column
     * @param faults at most 100
     */
    public record Result(List<Period> periods, List<String> absent, List<TableFault> faults) {}

    /**
     * @param period as it is written, e.g. {@code 2020}
     * @param published by code of a node, then row: marks that the publisher computed; NaN where there are none
     */
    public record Period(String period, Figures figures, Map<String, double[]> published) {}

    /** @throws IllegalArgumentException if the system says nothing of its table */
    public static Result read(Plan plan, String csv) {
        Table table = plan.system().table();
        if (table == null) {
            throw new IllegalArgumentException(plan.system().code() + " has no table");
        }
        return new WideTable(plan, table).read(csv);
    }

    private Result read(String csv) {
        List<CsvRecord> lines = lines(csv);
        if (lines.isEmpty() || !headings(lines.getFirst())) {
            return new Result(List.of(), List.of(), faults);
        }
        int subject = column(table.subject());
        int period = column(table.period());
        for (CsvRecord line : lines.subList(1, lines.size())) {
            if (line.getFieldCount() < headings.size()) {
                fault(line, table.subject(), Kind.SHORT_LINE, "");
            } else if (line.getField(subject).isBlank()) {
                fault(line, table.subject(), Kind.NO_SUBJECT, "");
            } else {
                byPeriod.computeIfAbsent(line.getField(period).strip(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Period> periods = new ArrayList<>();
        byPeriod.forEach((name, rows) -> periods.add(period(name, rows)));
        return new Result(periods, absent(), List.copyOf(faults));
    }

    private List<CsvRecord> lines(String csv) {
        List<CsvRecord> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(csv.startsWith("\ufeff") ? csv.substring(1) : csv)) {
            for (CsvRecord line : reader) {
                lines.add(line);
                if (lines.size() > MOST_LINES) {
                    fault(line, table.subject(), Kind.TOO_MANY_LINES, Integer.toString(MOST_LINES));
                    break;
                }
            }
        } catch (CsvParseException e) {
            faults.add(new TableFault(lines.size() + 1L, "", Kind.NOT_CSV, ""));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }

    private boolean headings(CsvRecord first) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            headings.putIfAbsent(first.getField(i).strip(), i);
        }
        for (String needed : List.of(table.subject(), table.period())) {
            if (!headings.containsKey(needed)) {
                faults.add(new TableFault(1, needed, Kind.NO_COLUMN, needed));
            }
        }
        if (absent().size() == plan.width()) {
            faults.add(new TableFault(1, "", Kind.NO_COLUMN, key(0)));
        }
        return faults.isEmpty();
    }

    private String key(int column) {
        Node.Indicator indicator = plan.indicator(column);
        Node.Source source = indicator.source();
        return source == null || source.key() == null ? indicator.code() : source.key();
    }

    private List<String> absent() {
        List<String> absent = new ArrayList<>();
        for (int column = 0; column < plan.width(); column++) {
            if (!headings.containsKey(key(column))) {
                absent.add(plan.indicator(column).code());
            }
        }
        return absent;
    }

    private int column(String heading) {
        return headings.getOrDefault(heading, -1);
    }

    private Period period(String name, List<CsvRecord> lines) {
        Map<String, CsvRecord> bySubject = new LinkedHashMap<>();
        int subject = column(table.subject());
        for (CsvRecord line : lines) {
            String written = line.getField(subject).strip();
            if (bySubject.putIfAbsent(known.getOrDefault(plain(written), written), line) != null) {
                fault(line, table.subject(), Kind.TWICE, written);
            }
        }
        Figures figures = new Figures(plan, List.copyOf(bySubject.keySet()));
        List<CsvRecord> rows = List.copyOf(bySubject.values());
        for (int column = 0; column < plan.width(); column++) {
            fill(figures, column, rows);
        }
        leaveUnrankedOut(figures, rows);
        Map<String, double[]> published = new LinkedHashMap<>();
        table.published().forEach((code, heading) -> published.put(code, numbers(column(heading), rows)));
        return new Period(name, figures, published);
    }

    private void fill(Figures figures, int column, List<CsvRecord> rows) {
        int at = column(key(column));
        for (int row = 0; row < rows.size() && at >= 0; row++) {
            String text = rows.get(row).getField(at).strip();
            boolean word = plan.indicator(column).specials().stream()
                    .anyMatch(special -> special.text().equals(text));
            if (word) {
                figures.putSpecial(column, row, text);
            } else if (NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
                figures.put(column, row, Double.parseDouble(text));
            } else if (!NOTHING.contains(text)) {
                fault(rows.get(row), key(column), Kind.NOT_A_FIGURE, text);
            }
        }
    }

    /** Cities beside their economies have no rank. If a table has no ranks at all, as of past years, this says nothing. */
    private void leaveUnrankedOut(Figures figures, List<CsvRecord> rows) {
        String heading = table.ranked();
        int at = heading == null ? -1 : column(heading);
        if (at < 0
                || rows.stream()
                        .allMatch(row -> NOTHING.contains(row.getField(at).strip()))) {
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (NOTHING.contains(rows.get(row).getField(at).strip())) {
                figures.doNotCount(row);
            }
        }
    }

    private static double[] numbers(int at, List<CsvRecord> rows) {
        double[] numbers = new double[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            String text = at < 0 ? "" : rows.get(row).getField(at).strip();
            numbers[row] = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        }
        return numbers;
    }

    private void fault(CsvRecord line, String column, Kind kind, @Nullable String text) {
        if (faults.size() < MOST_FAULTS) {
            String shown = text == null ? "" : text.substring(0, Math.min(60, text.length()));
            faults.add(new TableFault(line.getStartingLineNumber(), column, kind, shown));
        }
    }

    /** As a name is compared: São Paulo is Sao Paulo, St. Petersburg is Saint Petersburg, New York is New York City. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replace(" st ", " saint ")
                .replaceAll(" city$", "");
    }
}
