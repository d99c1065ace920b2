package bihuan.attachments.application;

import bihuan.attachments.AttachmentContent;
import bihuan.attachments.AttachmentEvent.AttachmentStored;
import bihuan.attachments.AttachmentRefusal;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.domain.FileKind;
import bihuan.attachments.domain.FileName;
import bihuan.attachments.domain.Sniffer;
import bihuan.attachments.domain.UploadToken;
import bihuan.attachments.persistence.AttachmentStore;
import bihuan.attachments.persistence.Vault;
import bihuan.attachments.persistence.Vault.Draft;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in. The stream is read outside of any transaction; only then content and record are kept together: whoever holds the
 * lock of a content may add or sweep it, so that no sweep takes away what was just acknowledged.
 */
@Component
class Intake {
    private final AttachmentStore store;
    private final Vault vault;
    private final Sniffer sniffer;
    private final Admittance admittance;
    private final TransactionTemplate transaction;
    private final Announcer announcer;

    Intake(
            AttachmentStore store,
            Vault vault,
            Sniffer sniffer,
            Admittance admittance,
            TransactionTemplate transaction,
            Announcer announcer) {
        this.store = store;
        this.vault = vault;
        this.sniffer = sniffer;
        this.admittance = admittance;
        this.transaction = transaction;
        this.announcer = announcer;
    }

    AttachmentView take(
            JurisdictionId jurisdiction, String rawName, InputStream content, @Nullable String token, Actor by)
            throws IOException {
        FileName name = FileName.clean(rawName);
        Sniffer.announced(name);
        String tokenDigest = UploadToken.digest(token, by);
        long limit = admittance.limit(jurisdiction, by);
        Draft draft = vault.receive(content, limit);
        try {
            FileKind kind = sniffer.kindOf(name, draft.file());
            AttachmentView attachment = new AttachmentView(
                    AttachmentId.next(),
                    name.value(),
                    kind.mediaType(),
                    draft.size(),
                    draft.sha256(),
                    null,
                    by,
                    announcer.now());
            transaction.executeWithoutResult(status -> keep(jurisdiction, attachment, draft, tokenDigest));
            return attachment;
        } finally {
            vault.discard(draft);
        }
    }

    private void keep(
            JurisdictionId jurisdiction, AttachmentView attachment, Draft draft, @Nullable String tokenDigest) {
        store.lockContent(draft.sha256());
        try {
            vault.keep(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.insert(jurisdiction, attachment, tokenDigest);
        announcer.stored(jurisdiction, attachment);
    }

    AttachmentContent open(AttachmentView attachment) {
        return new AttachmentContent(attachment, vault.path(attachment.sha256()));
    }

    /** How much somebody may send. */
    @Component
    static class Admittance {
        private final AttachmentStore store;
        private final AttachmentLimits limits;

        Admittance(AttachmentStore store, AttachmentLimits limits) {
            this.store = store;
            this.limits = limits;
        }

        long limit(JurisdictionId jurisdiction, Actor by) {
            if (by.kind() == Actor.Kind.SYSTEM || by.account() != null) {
                return limits.perFile().toBytes();
            }
            if (store.waitingBytes(jurisdiction)
                    >= limits.waitingWithoutAccount().toBytes()) {
                throw Refusal.of(AttachmentRefusal.QUOTA_USED);
            }
            return limits.perFileWithoutAccount().toBytes();
        }
    }

    /** Says what was stored, and when. */
    @Component
    static class Announcer {
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Announcer(ApplicationEventPublisher events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        java.time.Instant now() {
            return clock.instant();
        }

        void stored(JurisdictionId jurisdiction, AttachmentView attachment) {
            events.publishEvent(new AttachmentStored(
                    jurisdiction,
                    attachment.id(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.uploadedBy(),
                    attachment.uploadedAt()));
        }
    }
}
