package bihuan.indicators.domain;

import bihuan.indicators.IndicatorScores.Branching;
import bihuan.indicators.IndicatorScores.Scoreboard;
import bihuan.indicators.IndicatorScores.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Marks and ranks as a workbook, the first at the top. */
public final class ScoreWorkbook {
    private static final int FIRST_NODE = 3;

    private ScoreWorkbook() {}

    /** One line for each subject, one column for each node. */
    public static byte[] write(Scoreboard board) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("得分");
            List<String> titles = List.of("名次", "编码", "名称");
            for (int at = 0; at < titles.size(); at++) {
                sheet.value(0, at, titles.get(at));
            }
            for (int node = 0; node < board.nodes().size(); node++) {
                Branching one = board.nodes().get(node);
                sheet.value(0, FIRST_NODE + node, one.code() + " " + one.name());
            }
            List<Standing> ordered = board.standings().stream()
                    .sorted(Comparator.comparingInt((Standing one) -> one.rank() == 0 ? Integer.MAX_VALUE : one.rank())
                            .thenComparing(Standing::subject))
                    .toList();
            for (int line = 0; line < ordered.size(); line++) {
                line(sheet, line + 1, ordered.get(line));
            }
            sheet.freezePane(FIRST_NODE, 1);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void line(Worksheet sheet, int line, Standing standing) {
        if (standing.rank() > 0) {
            sheet.value(line, 0, standing.rank());
        }
        sheet.value(line, 1, standing.subject());
        sheet.value(line, 2, standing.name());
        for (int node = 0; node < standing.marks().size(); node++) {
            Double marks = standing.marks().get(node);
            if (marks != null) {
                sheet.value(line, FIRST_NODE + node, marks);
            }
        }
    }
}
