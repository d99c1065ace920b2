package bihuan.attachments.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.attachments.Samples;
import bihuan.attachments.persistence.Vault;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import bihuan.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class AttachmentSweepTest {
    private final JurisdictionId city = TestCity.next();
    private final Actor actor = Actor.enterprise(AccountId.next());

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentSweep sweep;

    @Autowired
    private Vault vault;

    @Autowired
    private TestClock clock;

    @Test
    void purgesWhatNobodyBoundInTwoDaysAndLeavesTheRest() throws IOException {
        AttachmentView forgotten = store("被遗忘 " + UUID.randomUUID());
        AttachmentView bound = store("已关联 " + UUID.randomUUID());
        attachments.bind(city, List.of(bound.id()), new OwnerRef("issue", UUID.randomUUID()), actor);
        age(forgotten);
        age(bound);
        clock.advance(Duration.ofHours(47));
        sweep.run();
        assertThat(attachments.find(city, forgotten.id())).isPresent();
        clock.advance(Duration.ofHours(2));
        sweep.run();
        assertThat(attachments.find(city, forgotten.id())).isEmpty();
        assertThat(vault.path(forgotten.sha256())).doesNotExist();
        assertThat(attachments.find(city, bound.id())).isPresent();
        assertThat(vault.path(bound.sha256())).exists();
    }

    @Test
    void sweepsAwayContentsThatACrashLeftWithoutARecord() throws IOException {
        Vault.Draft draft = vault.receive(new ByteArrayInputStream(Samples.text("孤儿 " + UUID.randomUUID())), 1000);
        vault.keep(draft);
        Path left = vault.receive(new ByteArrayInputStream(Samples.pdf()), 1000).file();
        Files.setLastModifiedTime(
                vault.path(draft.sha256()), FileTime.from(clock.now().minus(Duration.ofDays(3))));
        Files.setLastModifiedTime(left, FileTime.from(clock.now().minus(Duration.ofDays(3))));
        sweep.run();
        assertThat(vault.path(draft.sha256())).doesNotExist();
        assertThat(left).doesNotExist();
    }

    private AttachmentView store(String text) throws IOException {
        return attachments.store(city, "a.txt", new ByteArrayInputStream(Samples.text(text)), null, actor);
    }

    private void age(AttachmentView attachment) throws IOException {
        Files.setLastModifiedTime(vault.path(attachment.sha256()), FileTime.from(clock.now()));
    }
}
