package bihuan.assessment.application;

import bihuan.assessment.Results.GroupResult;
import bihuan.assessment.Results.Line;
import bihuan.assessment.Scheme;
import bihuan.assessment.UnitScore;
import bihuan.assessment.UnitScore.PartScore;
import bihuan.assessment.UnitScore.PartState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A group's result as a workbook: rank, total, past, and per part the raw figure and what it gave. Text is never a formula. */
final class ResultWorkbook {
    private static final String POINTS = "0.00";
    private static final String VALUE = "0.0000";
    private static final int COLUMNS_PER_PART = 4;

    private final Worksheet sheet;

    private ResultWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static byte[] of(GroupResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            ResultWorkbook writing =
                    new ResultWorkbook(workbook.newWorksheet(result.period().text()));
            writing.head(result.scheme());
            for (int at = 0; at < result.lines().size(); at++) {
                writing.line(at + 1, result.lines().get(at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void head(Scheme scheme) {
        int column = 0;
        for (String title : new String[] {"名次", "单位", "总分", "上期总分", "上期名次", "加分", "扣分", "计分权重"}) {
            sheet.value(0, column++, title);
        }
        for (Scheme.Part part : scheme.parts()) {
            sheet.value(0, column++, part.name() + " 数值");
            sheet.value(0, column++, part.name() + " 件数");
            sheet.value(0, column++, part.name() + " 收缩后");
            sheet.value(0, column++, part.name() + " 得分（满分 " + part.weight() + "）");
        }
        sheet.range(0, 0, 0, column - 1).style().bold().wrapText(true).set();
        sheet.width(1, 24);
        sheet.freezePane(2, 1);
    }

    private void line(int row, Line line) {
        UnitScore score = line.score();
        Integer rank = score.rank();
        if (rank == null) {
            sheet.value(row, 0, "不排名");
        } else {
            sheet.value(row, 0, rank);
        }
        sheet.value(row, 1, line.name());
        number(row, 2, score.total(), POINTS);
        number(row, 3, line.previousTotal(), POINTS);
        Integer previous = line.previousRank();
        if (previous != null) {
            sheet.value(row, 4, previous);
        }
        number(row, 5, score.bonus(), POINTS);
        number(row, 6, score.deduction(), POINTS);
        sheet.value(row, 7, score.scoredWeight());
        int column = 8;
        for (PartScore part : score.parts()) {
            number(row, column, part.value(), VALUE);
            sheet.value(row, column + 1, part.cases());
            number(row, column + 2, part.shrunk(), VALUE);
            if (part.state() == PartState.SCORED) {
                number(row, column + 3, part.points(), POINTS);
            } else {
                sheet.value(row, column + 3, part.state() == PartState.NO_CASE ? "无件" : "件数不足");
            }
            column += COLUMNS_PER_PART;
        }
    }

    private void number(int row, int column, @Nullable Double value, String format) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }
}
