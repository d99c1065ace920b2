package bihuan.surveys.domain;

import bihuan.kernel.UnitId;
import bihuan.surveys.Question;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.ResultLine;
import bihuan.surveys.ResultsView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Results as a table: one line for each figure. Nothing in it begins like a formula. */
public final class ResultTable {
    private static final List<String> HEAD =
            List.of("类别", "议题或题目", "选项", "单位", "数值", "标准误", "95%区间下限", "95%区间上限", "回答数", "说明");
    private static final List<Integer> WIDTHS = List.of(10, 30, 20, 20, 10, 10, 14, 14, 10, 24);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CITY = "全市";

    private final String title;
    private final ResultsView results;
    private final QuestionnaireContent asked;
    private final Function<UnitId, String> nameOf;

    public ResultTable(String title, ResultsView results, QuestionnaireContent asked, Function<UnitId, String> nameOf) {
        this.title = title;
        this.results = results;
        this.asked = asked;
        this.nameOf = nameOf;
    }

    private record Line(
            List<String> words,
            List<@Nullable Double> figures,
            @Nullable Integer answers,
            String remark) {}

    private List<Line> lines() {
        return results.lines().stream().map(this::line).toList();
    }

    private Line line(ResultLine it) {
        String kind = switch (it.kind()) {
            case TOPIC -> "得分";
            case CHOICE -> "占比(%)";
            case NUMBER -> "均值";
        };
        String what = it.kind() == ResultLine.Kind.CHOICE ? question(it.code()) : it.zh();
        String choice = it.kind() == ResultLine.Kind.CHOICE ? it.zh() : "";
        String unit = it.unit() == null ? CITY : nameOf.apply(it.unit());
        return new Line(
                List.of(kind, what, choice, unit),
                java.util.Arrays.asList(it.value(), it.standardError(), it.low(), it.high()),
                it.answers(),
                it.value() == null ? "少于" + results.leastAnswers() + "份，不公布" : "");
    }

    private String question(String code) {
        return asked.questions().stream()
                .filter(it -> it.code().equals(code))
                .map(Question::zh)
                .findFirst()
                .orElse(code);
    }

    /** CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read Chinese. */
    public byte[] csv() {
        Stream<Stream<String>> rows = lines().stream()
                .map(line -> Stream.of(
                                line.words().stream(),
                                line.figures().stream().map(ResultTable::text),
                                Stream.of(
                                        line.answers() == null
                                                ? ""
                                                : line.answers().toString(),
                                        line.remark()))
                        .flatMap(Function.identity()));
        return Stream.concat(Stream.of(HEAD.stream()), rows)
                .map(row -> row.map(ResultTable::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String field(String text) {
        boolean number = text.matches("-?[0-9.]+");
        return "\"" + (number ? text : safe(text)).replace("\"", "\"\"") + "\"";
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A workbook; figures are numbers, everything else is text. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("结果");
            sheet.value(0, 0, title + "（第" + results.version() + "版）");
            sheet.style(0, 0).bold().set();
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
                sheet.width(column, WIDTHS.get(column));
            }
            sheet.range(1, 0, 1, HEAD.size() - 1).style().bold().set();
            sheet.freezePane(0, 2);
            int row = 2;
            for (Line line : lines()) {
                write(sheet, row++, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, Line line) {
        int column = 0;
        for (String word : line.words()) {
            sheet.value(row, column++, word);
        }
        for (Double figure : line.figures()) {
            if (figure != null) {
                sheet.value(row, column, figure);
            }
            column++;
        }
        if (line.answers() != null) {
            sheet.value(row, column, line.answers());
        }
        sheet.value(row, column + 1, line.remark());
    }
}
