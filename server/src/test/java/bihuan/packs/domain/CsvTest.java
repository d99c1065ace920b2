package bihuan.packs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.packs.BadPack.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void readsQuotesLineEndsAndAByteOrderMark() {
        List<Row> rows = read("\ufeffa,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\n2,𠮷\n");
        assertThat(faults).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).text("b", 10)).isEqualTo("𠮷");
    }

    @Test
    void saysAtWhichLineAndFieldSomethingIsWrong() {
        List<Row> rows = read("a,b\n\"1\n1\",2\n3,x\n");
        rows.get(1).value("b", Integer::valueOf, 0);
        assertThat(faults)
                .extracting(Fault::line, Fault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 2));
    }

    @Test
    void refusesAnotherHeadingAndAnotherNumberOfFields() {
        assertThat(read("b,a\n1,2\n")).isEmpty();
        assertThat(read("a,b\n1,2,3\n1\n")).isEmpty();
        assertThat(faults).extracting(Fault::line).containsExactly(1, 2, 3);
    }

    @Test
    void endsWhateverComesIn() {
        read("a,b\n\"1");
        read("a,b\n\"1\"x,2\n");
        read("");
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3);
    }

    private List<Row> read(String text) {
        return Csv.rows("test.csv", text, List.of("a", "b"), faults);
    }
}
