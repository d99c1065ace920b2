package bihuan.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.ledger.domain.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnTheFirstStartForItsOwnerOnlyAndReadOnTheNext() throws IOException {
        Path file = folder.resolve("keys/ledger.key");
        Keys first = KeyFile.read(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file).signed("text", first.sign("text"))).isTrue();
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void isRotatedByAddingALine() throws IOException {
        Path file = folder.resolve("ledger.key");
        Keys before = KeyFile.read(file);
        Files.writeString(file, "# 2027\n" + "ab".repeat(32) + "\n", StandardOpenOption.APPEND);
        Keys after = KeyFile.read(file);
        assertThat(after.signed("text", before.sign("text"))).isTrue();
        assertThat(before.signed("text", after.sign("text"))).isFalse();
        assertThat(after.sign("text").keyId())
                .isEqualTo(KeyFile.parse("AB".repeat(32)).sign("text").keyId());
    }

    @Test
    void refusesShortOrBrokenKeysWithoutRepeatingThem() {
        assertThatThrownBy(() -> KeyFile.parse("abcd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyFile.parse("geheim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> KeyFile.parse(" , ")).isInstanceOf(IllegalArgumentException.class);
    }
}
