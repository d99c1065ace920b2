package bihuan.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.Calculation;
import bihuan.assessment.Sheets;
import bihuan.assessment.domain.Canon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A frozen result recomputes to identical bytes elsewhere: another process, another language, another time zone, without compiler. */
class AnotherMachineTest {
    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    private Ended verify(List<String> options, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyAssessment.class.getName()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void recomputesToTheSameDigestAndFindsAChangedFigure() throws Exception {
        Calculation calculation = Sheets.calculation(Sheets.random(20260302));
        String export = new String(Canon.export(calculation), StandardCharsets.UTF_8);
        Path result = file("result.json", export);

        Ended elsewhere = verify(List.of("-Xint", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia"), result);
        assertThat(elsewhere.said()).contains("SHA-256 " + Sheets.digest(calculation));
        assertThat(elsewhere.code()).isZero();

        String item = "{\"amount\":1,\"count\":1,";
        Path forged = file("forged.json", export.replaceFirst("\\" + item, "{\"amount\":0,\"count\":1,"));
        Ended found = verify(List.of("-Duser.language=de"), result, forged);
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.said()).contains("AMOUNT").contains("ITEM OVERNIGHT-");

        assertThat(verify(List.of(), file("none.json", "{\"a\":1}")).code()).isEqualTo(2);
    }
}
