package bihuan.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.issues.IssueRefusal;
import bihuan.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void keepsEmojiAndRareCharacters() {
        assertThat(Wording.text(" 𠮷野家😀㐂\n第二行 ")).isEqualTo("𠮷野家😀㐂\n第二行");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Wording.text("😀".repeat(10_000))).hasSize(20_000);
        assertThatThrownBy(() -> Wording.text("😀".repeat(10_001)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.TEXT_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83d", "\udc00b", "a\uffffb", "a\u001bb"})
    void refusesWhatNobodyCanKeep(String text) {
        assertThatThrownBy(() -> Wording.text(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IssueRefusal.TEXT_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void refusesNothing(String text) {
        assertThatThrownBy(() -> Wording.text(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void takesTheTitleFromTheFirstSentence() {
        assertThat(Wording.titleOf("办证太慢。已经三个月了。")).isEqualTo("办证太慢");
        assertThat(Wording.titleOf("。")).isEqualTo("。");
        assertThat(Wording.titleOf("😀".repeat(60))).isEqualTo("😀".repeat(39) + "…");
    }
}
