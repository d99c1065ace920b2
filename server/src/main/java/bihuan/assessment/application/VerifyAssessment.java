package bihuan.assessment.application;

import bihuan.assessment.Difference;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Comparing;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes an exported result on any machine, without database and server: the exit code is 0 if digest and every score are the same to
 * the last bit, 1 if not, 2 if the file is none. With a second file it shows what differs between the two, down to the raw figure.
 * {@code docs/assessment.md} says how it is called.
 */
public final class VerifyAssessment {
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private VerifyAssessment() {}

    public static void main(String[] files) {
        System.exit(verify(List.of(files), System.out));
    }

    /** @param files one export, or two to compare */
    static int verify(List<String> files, PrintStream out) {
        if (files.isEmpty() || files.size() > 2) {
            out.println("用法 usage: result.json [other.json]");
            return UNREADABLE;
        }
        List<Canon.Export> exports = new ArrayList<>();
        for (String file : files) {
            try {
                exports.add(Canon.read(Files.readAllBytes(Path.of(file))));
            } catch (IOException | Refusal e) {
                out.println("不是考核结果的导出文件 | not an export: " + file);
                return UNREADABLE;
            }
        }
        boolean same = true;
        for (Canon.Export export : exports) {
            same &= recompute(export, out);
        }
        if (exports.size() == 2) {
            List<Difference> differences = Comparing.of(
                    exports.getFirst().calculation(), exports.getLast().calculation());
            differences.forEach(it -> out.println(line(it)));
            same &= differences.isEmpty();
        }
        return same ? 0 : DIFFERENT;
    }

    private static boolean recompute(Canon.Export export, PrintStream out) {
        List<Difference> differences = Comparing.of(export.calculation(), Canon.recomputed(export.calculation()));
        String digest = CanonicalJson.sha256(Canon.text(Canon.recomputed(export.calculation())));
        boolean same = differences.isEmpty() && digest.equals(export.digest());
        out.println("SHA-256 " + digest);
        out.println(same ? "重算一致 | recomputed to identical bytes" : "重算不一致 | RECOMPUTED TO SOMETHING ELSE");
        differences.forEach(it -> out.println(line(it)));
        return same;
    }

    private static String line(Difference it) {
        return "  %s %s %s %s %s: %s → %s"
                .formatted(
                        it.group(),
                        it.unitName(),
                        it.part() == null ? "" : it.part(),
                        it.what(),
                        it.ref() == null ? "" : it.ref(),
                        it.before(),
                        it.after());
    }
}
