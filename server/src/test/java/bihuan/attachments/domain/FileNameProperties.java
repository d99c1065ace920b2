package bihuan.attachments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNameProperties {

    @Property
    void whateverComesInLeavesNoPathAndNoControlCharacter(@ForAll String raw) {
        try {
            String name = FileName.clean(raw + ".pdf").value();
            assertThat(name).doesNotContain("/", "\\", "\r", "\n", "\0", "\"", "<", ">");
            assertThat(name).doesNotStartWith(".").endsWith(".pdf");
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(200);
            assertThat(FileName.clean(name).value()).isEqualTo(name);
        } catch (Refusal refused) {
            assertThat(raw.codePoints()
                            .filter(Character::isLetterOrDigit)
                            .filter(c -> Character.getType(c) != Character.SURROGATE))
                    .as("only what has nothing of a name is refused")
                    .satisfiesAnyOf(
                            rest -> assertThat(rest).isEmpty(),
                            rest -> assertThat(raw).containsAnyOf("/", "\\"));
        }
    }
}
