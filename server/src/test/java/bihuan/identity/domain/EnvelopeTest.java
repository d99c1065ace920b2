package bihuan.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities under a key of their own, and that under a master key. */
class EnvelopeTest {
    private static final byte[] PLAIN = "黄金鸣 13905550117".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABOUT = "990100/issue-1".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = MasterKeys.newLine("k1");

    private final MasterKeys keys = MasterKeys.parse(OLD);

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealed(CipherSuite suite) {
        Envelope envelope = Envelope.seal(suite, keys, ABOUT, PLAIN);
        assertThat(envelope.open(keys, ABOUT)).isEqualTo(PLAIN);
        assertThat(new String(envelope.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("13905550117");
    }

    @ParameterizedTest
    @EnumSource
    void opensForNothingElseAndNotOnceABitWasChanged(CipherSuite suite) {
        Envelope envelope = Envelope.seal(suite, keys, ABOUT, PLAIN);
        byte[] other = "990100/issue-2".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> envelope.open(keys, other)).isInstanceOf(IllegalStateException.class);
        envelope.sealed()[20] ^= 1;
        assertThatThrownBy(() -> envelope.open(keys, ABOUT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void movesUnderANewMasterKeyWithoutTouchingWhatItSeals() {
        MasterKeys both = MasterKeys.parse(OLD + MasterKeys.newLine("k2"));
        Envelope before = Envelope.seal(CipherSuite.AES_256_GCM, keys, ABOUT, PLAIN);
        Envelope after = before.under(both, ABOUT);
        assertThat(after.masterKey()).isEqualTo("k2");
        assertThat(after.sealed()).isEqualTo(before.sealed());
        assertThat(after.open(both, ABOUT)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> after.open(keys, ABOUT)).hasMessageContaining("k2");
    }

    @Test
    void readsKeysAsTheyAreWrittenAndNeverTellsThem() {
        assertThat(MasterKeys.parse("# comment\n" + OLD + "\n").current()).isEqualTo("k1");
        assertThatThrownBy(() -> MasterKeys.parse(OLD + OLD)).hasMessageContaining("k1");
        assertThatThrownBy(() -> MasterKeys.parse("k1 c2hvcnQ="))
                .hasMessageContaining("5 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> MasterKeys.parse(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
