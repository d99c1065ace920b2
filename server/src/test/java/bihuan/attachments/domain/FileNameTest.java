package bihuan.attachments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @Test
    void keepsOnlyTheLastPartOfAPath() {
        assertThat(FileName.clean("../../etc/证明.pdf").value()).isEqualTo("证明.pdf");
        assertThat(FileName.clean("C:\\temp\\合同.docx").value()).isEqualTo("合同.docx");
        assertThat(FileName.clean("..%2f..%2f证明.pdf").value()).isEqualTo("%2f..%2f证明.pdf");
    }

    @Test
    void dropsWhatCouldEndAHeaderOrTurnTheReadingDirection() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x=1;.pdf").value()).isEqualTo("aSet-Cookie x=1;.pdf");
        assertThat(FileName.clean("发票\u202Efdp.exe.pdf").value()).isEqualTo("发票fdp.exe.pdf");
        assertThat(FileName.clean("\u0000营业\"执照<1>?.jpg").value()).isEqualTo("营业执照1.jpg");
    }

    @Test
    void keepsEmojiAndRareCharacters() {
        assertThat(FileName.clean("😀𠮷㐀龘.png").value()).isEqualTo("😀𠮷㐀龘.png");
    }

    @Test
    void shortensTheNameButKeepsTheExtension() {
        String name = FileName.clean("长".repeat(500) + ".PDF").value();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
        assertThat(name).endsWith(".PDF");
        assertThat(new FileName(name).extension()).isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", "..", "noextension", "a.", "dir/", "\u202E.pdf", "a.averylongextension"})
    void refusesWhatIsNoNameWithAnExtension(String raw) {
        assertThatThrownBy(() -> FileName.clean(raw)).isInstanceOf(Refusal.class);
    }
}
