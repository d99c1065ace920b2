package bihuan.insight.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.TestGovernment;
import bihuan.insight.ExportId;
import bihuan.insight.ExportView;
import bihuan.insight.Exports;
import bihuan.issues.Channel;
import bihuan.issues.IssueFilter;
import bihuan.issues.Issues;
import bihuan.issues.Registration;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class ExportTest {
    @Autowired
    Exports exports;

    @Autowired
    ExportWorker worker;

    @Autowired
    Issues issues;

    @Autowired
    Ledger ledger;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = city.caller(Role.DISPATCHER);

    private void raise(int many, String text) {
        Caller reporter = Caller.anonymous(city.jurisdiction());
        for (int n = 0; n < many; n++) {
            issues.register(reporter, Registration.of(Channel.WEB, null, text + n));
        }
    }

    private ExportView written(ExportId id) {
        while (worker.work()) {
            // Other tests may have ordered some as well.
        }
        return exports.one(dispatcher, id);
    }

    private List<Row> lines(ExportId id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.content(dispatcher, id).writeTo(out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void holdsEveryLineOfTheListAcrossItsPages() throws IOException {
        raise(203, "窗口排队太久 ");
        ExportView asked = exports.ask(dispatcher, IssueFilter.all());
        assertThat(asked.total()).isEqualTo(203);
        assertThatThrownBy(() -> exports.content(dispatcher, asked.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("export-not-ready");

        ExportView done = written(asked.id());
        assertThat(done.state()).isEqualTo(ExportView.State.DONE);
        assertThat(done.rows()).isEqualTo(203);
        List<Row> lines = lines(asked.id());
        assertThat(lines).hasSize(204);
        assertThat(lines.getFirst().getCellText(1)).isEqualTo("标题");
        assertThat(lines.get(1).getCellText(1)).isEqualTo("窗口排队太久 202");
        assertThat(lines.get(1).getCellText(3)).isEqualTo("待受理");
    }

    @Test
    void leavesATraceInTheLedger() {
        raise(1, "线路改迁没有回复 ");
        ExportView asked = exports.ask(dispatcher, IssueFilter.all());
        written(asked.id());
        Entry entry = ledger.entries(city.jurisdiction(), "export:" + asked.id().value(), 10, null)
                .items()
                .getFirst();
        assertThat(entry.type()).isEqualTo("insight.ListExported");
        assertThat(entry.by()).isEqualTo(dispatcher.actor());
    }

    @Test
    void isNobodyElses() {
        ExportView asked = exports.ask(dispatcher, IssueFilter.all());
        written(asked.id());
        Caller other = city.caller(Role.INSPECTOR);
        assertThatThrownBy(() -> exports.one(other, asked.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> exports.content(other, asked.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void holdsOnlyWhatItsOwnerMaySee() throws IOException {
        raise(2, "只有交办后单位才看得到 ");
        Caller officer = city.caller(Role.UNIT_OFFICER);
        ExportView asked = exports.ask(officer, IssueFilter.all());
        while (worker.work()) {}
        assertThat(exports.one(officer, asked.id()).rows()).isZero();
    }
}
