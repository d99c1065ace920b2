package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowUpCodeTest {

    @Test
    void isReadAsPeopleWriteIt() {
        FollowUpCode code = new FollowUpCode("7K2M9QXD01TB");
        assertThat(code.grouped()).isEqualTo("7K2M-9QXD-01TB");
        assertThat(FollowUpCode.parse("7k2m 9qxd-oltb")).isEqualTo(code);
    }

    @Test
    void neverShowsItselfInALog() {
        FollowUpCode code = FollowUpCode.random();
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> FollowUpCode.parse("7K2M-9QXD-01T")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUpCode.parse("7K2M-9QXD-01T个")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUpCode.parse("7K2M-9QXD-01TU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesAllItsCharactersEverywhere() {
        for (int place = 0; place < 12; place++) {
            Set<Character> seen = new HashSet<>();
            for (int i = 0; i < 2000; i++) {
                seen.add(FollowUpCode.random().value().charAt(place));
            }
            assertThat(seen).hasSize(32);
        }
    }
}
