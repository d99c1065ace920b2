package bihuan.attachments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.attachments.AttachmentRefusal;
import bihuan.attachments.Samples;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnifferTest {
    @TempDir
    private Path folder;

    private final Sniffer sniffer = new Sniffer();

    @Test
    void recognisesWhatIsAllowed() throws IOException {
        assertThat(sniff("营业执照.pdf", Samples.pdf())).isEqualTo(FileKind.PDF);
        assertThat(sniff("a.png", Samples.png())).isEqualTo(FileKind.PNG);
        assertThat(sniff("a.JPG", Samples.jpeg())).isEqualTo(FileKind.JPEG);
        assertThat(sniff("a.docx", Samples.zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.DOCX);
        assertThat(sniff("a.xlsx", Samples.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.XLSX);
        assertThat(sniff("a.pptx", Samples.zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(FileKind.PPTX);
        assertThat(sniff("公文.ofd", Samples.zip("OFD.xml"))).isEqualTo(FileKind.OFD);
        assertThat(sniff("a.doc", Samples.compound("WordDocument"))).isEqualTo(FileKind.DOC);
        assertThat(sniff("a.xls", Samples.compound("Workbook"))).isEqualTo(FileKind.XLS);
        assertThat(sniff("a.webp", Samples.text("RIFF\u0010\0\0\0WEBPVP8 "))).isEqualTo(FileKind.WEBP);
        assertThat(sniff("a.heic", Samples.ftyp("heic"))).isEqualTo(FileKind.HEIC);
        assertThat(sniff("a.mp4", Samples.ftyp("isom"))).isEqualTo(FileKind.MP4);
        assertThat(sniff("录音.m4a", Samples.ftyp("M4A "))).isEqualTo(FileKind.M4A);
        assertThat(sniff("录音.mp3", Samples.text("ID3\u0003\0\0\0\0\0\0"))).isEqualTo(FileKind.MP3);
    }

    @Test
    void recognisesChineseTextInBothEncodings() throws IOException {
        String words = "企业反映：用电报装慢，𠮷㐀。\n";
        assertThat(sniff("说明.txt", words.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
        assertThat(sniff("清单.csv", words.getBytes(Charset.forName("GB18030")))).isEqualTo(FileKind.CSV);
    }

    @Test
    void refusesAProgramThatCallsItselfPdf() {
        assertDisagrees("报告.pdf", Samples.exe());
        assertDisagrees("报告.txt", Samples.exe());
    }

    @Test
    void refusesAWebPageThatCallsItselfImageOrText() {
        byte[] html = Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        assertDisagrees("照片.png", html);
        assertDisagrees("照片.txt", html);
        assertDisagrees("照片.csv", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
    }

    @Test
    void refusesArchivesThatAreNoOfficeFilesOrCarryMacros() {
        assertDisagrees("a.docx", Samples.zip("run.exe"));
        assertDisagrees("a.docx", Samples.zip("[Content_Types].xml", "xl/workbook.xml"));
        assertDisagrees("a.docx", Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        assertDisagrees("a.docx", Samples.text("PK\u0003\u0004 and then nothing"));
        assertDisagrees("安装.doc", Samples.compound("Installer"));
    }

    @Test
    void refusesTypesThatAreOnNoList() {
        assertThatThrownBy(() -> sniff("a.svg", Samples.text("<svg/>")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AttachmentRefusal.TYPE_NOT_ALLOWED));
    }

    private void assertDisagrees(String name, byte[] content) {
        assertThatThrownBy(() -> sniff(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AttachmentRefusal.CONTENT_DISAGREES));
    }

    private FileKind sniff(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return sniffer.kindOf(FileName.clean(name), file);
    }
}
