package bihuan.attachments.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.attachments.AttachmentRefusal;
import bihuan.attachments.Samples;
import bihuan.attachments.persistence.Vault.Draft;
import bihuan.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    private Path root;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(root);
    }

    @Test
    void keepsExactlyWhatCameInUnderTheNameOfItsDigest() throws IOException {
        byte[] content = "内容😀𠮷".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Draft draft = vault.receive(new ByteArrayInputStream(content), 10_000_000);
        vault.keep(draft);
        Path file = vault.path(draft.sha256());
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        assertThat(draft.size()).isEqualTo(content.length);
        assertThat(root.relativize(file).toString())
                .isEqualTo(
                        draft.sha256().substring(0, 2) + "/" + draft.sha256().substring(2, 4) + "/" + draft.sha256());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        vault.keep(vault.receive(new ByteArrayInputStream(Samples.pdf()), 1000));
        vault.keep(vault.receive(new ByteArrayInputStream(Samples.pdf()), 1000));
        assertThat(files()).hasSize(1);
    }

    @Test
    void replacesAContentThatACrashCutShort() throws IOException {
        Draft draft = vault.receive(new ByteArrayInputStream(Samples.pdf()), 1000);
        Path file = vault.path(draft.sha256());
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1});
        vault.keep(draft);
        assertThat(Files.readAllBytes(file)).isEqualTo(Samples.pdf());
    }

    @Test
    void stopsReadingAtTheLimitAndLeavesNothing() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }
        };
        assertThatThrownBy(() -> vault.receive(endless, 1_000_000))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(AttachmentRefusal.TOO_LARGE));
        assertThat(read.get()).isLessThan(1_200_000);
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingWhenTheSenderBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 1000;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> vault.receive(broken, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesTheEmptyFile() {
        assertThatThrownBy(() -> vault.receive(InputStream.nullInputStream(), 10))
                .isInstanceOf(Refusal.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
