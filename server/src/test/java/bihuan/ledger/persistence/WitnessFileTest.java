package bihuan.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.domain.WitnessLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFileTest {
    private static final WitnessLine LINE = new WitnessLine(
            new JurisdictionId(990100), 12, Instant.parse("2026-03-02T02:00:00.123456Z"), "ab".repeat(32));

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItAppendedAndSkipsWhatWasWrittenInPart() throws IOException {
        Path path = folder.resolve("new/witness.log");
        WitnessFile file = new WitnessFile(path);
        file.append(List.of(LINE));
        Files.writeString(path, "990100 13 2026-\n", StandardOpenOption.APPEND);
        file.append(List.of(LINE));
        try (Stream<WitnessLine> lines = file.lines(file.length())) {
            assertThat(lines).containsExactly(LINE, LINE);
        }
    }

    @Test
    void isEmptyBeforeTheFirstSeal() {
        try (Stream<WitnessLine> lines = new WitnessFile(folder.resolve("none")).lines(100)) {
            assertThat(lines).isEmpty();
        }
    }
}
