package bihuan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class AttachmentsTest {
    private static final String TOKEN = "0123456789abcdef";

    private final JurisdictionId city = TestCity.next();
    private final Actor enterprise = Actor.enterprise(AccountId.next());
    private final OwnerRef owner = new OwnerRef("issue", UUID.randomUUID());

    @Autowired
    private Attachments attachments;

    @Autowired
    private Ledger ledger;

    @Test
    void handsOutExactlyWhatCameIn() throws IOException {
        AttachmentView stored = store("../营业执照😀𠮷.pdf", Samples.pdf(), null, enterprise);
        assertThat(stored.name()).isEqualTo("营业执照😀𠮷.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(attachments.find(city, stored.id())).contains(stored);
        AttachmentContent content = attachments.open(city, stored.id());
        assertThat(Files.readAllBytes(content.path())).isEqualTo(Samples.pdf());
        assertThat(attachments.find(TestCity.next(), stored.id())).isEmpty();
    }

    @Test
    void keepsNothingOfADisguisedFile() {
        assertRefused(AttachmentRefusal.CONTENT_DISAGREES, () -> store("报告.pdf", Samples.exe(), null, enterprise));
    }

    @Test
    void bindsWhatTheSameAccountUploaded() throws IOException {
        AttachmentView first = store("a.png", Samples.png(), null, enterprise);
        AttachmentView second = store("b.pdf", Samples.pdf(), null, enterprise);
        attachments.bind(city, List.of(first.id(), second.id()), owner, enterprise);
        attachments.bind(city, List.of(first.id()), owner, enterprise);
        assertThat(attachments.of(city, owner)).extracting(AttachmentView::name).containsExactly("a.png", "b.pdf");
        assertThat(attachments.ofAll(city, List.of(owner, new OwnerRef("answer", owner.id()))))
                .containsOnlyKeys(owner);
        assertThat(ledger.entries(city, "attachment:" + first.id().value(), 10, null)
                        .items())
                .hasSize(2);
    }

    @Test
    void doesNotBindWhatSomebodyElseUploaded() throws IOException {
        AttachmentView stored = store("a.png", Samples.png(), null, enterprise);
        Actor other = Actor.enterprise(AccountId.next());
        assertRefused(AttachmentRefusal.NOT_YOURS, () -> attachments.bind(city, List.of(stored.id()), owner, other));
        assertRefused(
                AttachmentRefusal.NOT_YOURS,
                () -> attachments.bind(city, List.of(stored.id()), owner, TOKEN, Actor.reporter()));
    }

    @Test
    void doesNotBindTwice() throws IOException {
        AttachmentView stored = store("a.png", Samples.png(), null, enterprise);
        attachments.bind(city, List.of(stored.id()), owner, enterprise);
        OwnerRef other = new OwnerRef("issue", UUID.randomUUID());
        assertRefused(
                AttachmentRefusal.BOUND_ELSEWHERE,
                () -> attachments.bind(city, List.of(stored.id()), other, enterprise));
    }

    @Test
    void somebodyWithoutAnAccountBindsWithTheTokenOfHisUpload() throws IOException {
        AttachmentView stored = store("a.png", Samples.png(), TOKEN, Actor.reporter());
        assertRefused(
                AttachmentRefusal.NOT_YOURS,
                () -> attachments.bind(city, List.of(stored.id()), owner, TOKEN + "x", Actor.reporter()));
        assertRefused(
                AttachmentRefusal.TOKEN_NEEDED,
                () -> attachments.bind(city, List.of(stored.id()), owner, Actor.reporter()));
        attachments.bind(city, List.of(stored.id()), owner, TOKEN, Actor.reporter());
        assertThat(attachments.of(city, owner)).hasSize(1);
    }

    @Test
    void somebodyWithoutAnAccountNeedsAToken() {
        assertRefused(AttachmentRefusal.TOKEN_NEEDED, () -> store("a.png", Samples.png(), null, Actor.reporter()));
        assertRefused(AttachmentRefusal.BAD_TOKEN, () -> store("a.png", Samples.png(), "short", Actor.reporter()));
    }

    @Test
    void onlyTheUploaderReadsWhatIsNotBoundAndNobodyWithoutAGuard() throws IOException {
        AttachmentView stored = store("a.png", Samples.png(), null, enterprise);
        Caller uploader = caller(enterprise);
        Caller other = caller(Actor.enterprise(AccountId.next()));
        assertThat(attachments.mayRead(uploader, stored)).isTrue();
        assertThat(attachments.mayRead(other, stored)).isFalse();
        assertThat(attachments.mayRead(Caller.anonymous(city), stored)).isFalse();
        attachments.bind(city, List.of(stored.id()), new OwnerRef("nobody-guards-this", UUID.randomUUID()), enterprise);
        AttachmentView bound = attachments.find(city, stored.id()).orElseThrow();
        assertThat(attachments.mayRead(uploader, bound)).isFalse();
    }

    @Test
    void removesWithAnEvent() throws IOException {
        AttachmentView stored = store("a.png", Samples.png(), null, enterprise);
        attachments.remove(city, stored.id(), enterprise);
        assertThat(attachments.find(city, stored.id())).isEmpty();
        assertThat(ledger.entries(city, "attachment:" + stored.id().value(), 10, null)
                        .items())
                .hasSize(2);
    }

    private AttachmentView store(String name, byte[] content, @Nullable String token, Actor by) throws IOException {
        return attachments.store(city, name, new ByteArrayInputStream(content), token, by);
    }

    private Caller caller(Actor actor) {
        return new Caller(city, actor, Set.of(Role.ENTERPRISE), new DataScope.Nothing(), null);
    }

    private static void assertRefused(
            AttachmentRefusal code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
