package bihuan.issues.application;

import bihuan.issues.domain.SimilarScore;
import bihuan.issues.domain.SimilarText;
import bihuan.issues.persistence.SimilarStore;
import bihuan.kernel.JurisdictionId;
import bihuan.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/**
 * Asks for every message of a workbook which other one it repeats; run by {@code bench/similar/run}. Prints how the scores are
 * distributed and how long a question takes, and writes a seeded sample of suggested pairs for checking by hand.
 */
public final class SimilarBench {
    private static final JurisdictionId CITY = new JurisdictionId(1);
    private static final long SEED = 20_260_101;
    private static final int SAMPLE = 50;

    private SimilarBench() {}

    private record Message(String title, String text) {}

    private record Suggestion(int of, int is, double score) {}

    /** Arguments: workbook, header of the title, header of the text, file for the sample. */
    public static void main(String[] args) throws Exception {
        List<Message> messages = read(Path.of(args[0]), args[1], args[2]);
        Path folder = Files.createTempDirectory("bihuan-bench-");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForgetful(folder, folder.resolve("program"))) {
            DataSource source =
                    new SingleConnectionDataSource(postgres.url(), postgres.user(), postgres.password(), true);
            prepare(source);
            SimilarStore store = new SimilarStore(JdbcClient.create(source), new JdbcTemplate(source));
            index(store, messages);
            sample(messages, ask(store, messages), Path.of(args[3]));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void prepare(DataSource source) {
        JdbcTemplate sql = new JdbcTemplate(source);
        sql.execute("CREATE EXTENSION IF NOT EXISTS btree_gin");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V092__issues_have_fingerprints_of_their_text.sql"))
                .execute(source);
    }

    private static void index(SimilarStore store, List<Message> messages) {
        long start = System.nanoTime();
        List<SimilarStore.Text> texts = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            texts.add(new SimilarStore.Text(
                    new UUID(0, i), messages.get(i).title(), messages.get(i).text()));
        }
        for (int i = 0; i < texts.size(); i += 500) {
            store.index(CITY, texts.subList(i, Math.min(texts.size(), i + 500)));
        }
        long indexed = System.nanoTime();
        while (store.count(1_000) > 0) {}
        System.out.printf(
                "indexed %d messages in %d ms, counted their grams in %d ms%n",
                messages.size(), millis(indexed - start), millis(System.nanoTime() - indexed));
    }

    private static List<Suggestion> ask(SimilarStore store, List<Message> messages) {
        SimilarFinder finder = new SimilarFinder(store, Clock.systemUTC());
        List<Suggestion> suggestions = new ArrayList<>();
        long[] nanos = new long[messages.size()];
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            UUID self = new UUID(0, i);
            long start = System.nanoTime();
            var scored = finder.scored(CITY, SimilarText.grams(message.title(), message.text()));
            nanos[i] = System.nanoTime() - start;
            int of = i;
            scored.stream()
                    .filter(match -> !match.issue().equals(self))
                    .findFirst()
                    .ifPresent(match -> suggestions.add(
                            new Suggestion(of, (int) match.issue().getLeastSignificantBits(), match.score())));
        }
        report(suggestions, nanos);
        return suggestions;
    }

    private static void report(List<Suggestion> suggestions, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "time of a question: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
        Map<Integer, Long> buckets = suggestions.stream()
                .collect(Collectors.groupingBy(s -> (int) (s.score() * 20), TreeMap::new, Collectors.counting()));
        buckets.forEach((bucket, count) -> System.out.printf(
                Locale.ROOT, "best score %.2f–%.2f: %d messages%n", bucket / 20.0, (bucket + 1) / 20.0, count));
    }

    private static void sample(List<Message> messages, List<Suggestion> all, Path file) throws IOException {
        List<Suggestion> suggested = new ArrayList<>(
                all.stream().filter(s -> s.score() >= SimilarScore.THRESHOLD).toList());
        System.out.printf(
                "%d messages have a suggestion (score at least %.2f)%n", suggested.size(), SimilarScore.THRESHOLD);
        Collections.shuffle(suggested, new Random(SEED));
        StringBuilder text = new StringBuilder();
        for (Suggestion s : suggested.subList(0, Math.min(SAMPLE, suggested.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.3f%n  %s%n  %s%n",
                    s.score(),
                    line(messages.get(s.of())),
                    line(messages.get(s.is()))));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        System.out.println("sample of " + Math.min(SAMPLE, suggested.size()) + " pairs to check: " + file);
    }

    private static String line(Message message) {
        String text = message.text().replaceAll("\\s+", " ");
        return message.title() + " || " + text.substring(0, Math.min(200, text.length()));
    }

    private static List<Message> read(Path file, String titleHeader, String textHeader) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            List<String> headers = all.getFirst().stream()
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            int title = headers.indexOf(titleHeader);
            int text = headers.indexOf(textHeader);
            return all.stream()
                    .skip(1)
                    .map(row -> new Message(
                            row.getCellText(title).strip(),
                            row.getCellText(text).strip()))
                    .toList();
        }
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
