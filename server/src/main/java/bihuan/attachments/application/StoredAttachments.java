package bihuan.attachments.application;

import bihuan.attachments.AttachmentContent;
import bihuan.attachments.AttachmentEvent.AttachmentBound;
import bihuan.attachments.AttachmentEvent.AttachmentRemoved;
import bihuan.attachments.AttachmentEvent.Reason;
import bihuan.attachments.AttachmentRefusal;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.attachments.domain.UploadToken;
import bihuan.attachments.persistence.AttachmentStore;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files and to what they belong. */
@Service
class StoredAttachments implements Attachments {
    private static final int MOST_AT_ONCE = 20;

    private final AttachmentStore store;
    private final Intake intake;
    private final Guards guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAttachments(
            AttachmentStore store, Intake intake, Guards guards, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AttachmentView store(
            JurisdictionId jurisdiction, String name, InputStream content, @Nullable String uploadToken, Actor by)
            throws IOException {
        return intake.take(jurisdiction, name, content, uploadToken, by);
    }

    @Override
    @Transactional
    public void bind(
            JurisdictionId jurisdiction,
            List<AttachmentId> ids,
            OwnerRef owner,
            @Nullable String uploadToken,
            Actor by) {
        if (ids.size() > MOST_AT_ONCE) {
            throw Refusal.of(AttachmentRefusal.TOO_MANY).at("/attachments").with("max", MOST_AT_ONCE);
        }
        for (int i = 0; i < ids.size(); i++) {
            try {
                bind(jurisdiction, ids.get(i), owner, uploadToken, by);
            } catch (Refusal refusal) {
                throw refusal.at("/attachments/" + i);
            }
        }
    }

    /** Stated here as well, because a default method would begin no transaction. */
    @Override
    @Transactional
    public void bind(JurisdictionId jurisdiction, List<AttachmentId> ids, OwnerRef owner, Actor by) {
        bind(jurisdiction, ids, owner, null, by);
    }

    private void bind(
            JurisdictionId jurisdiction, AttachmentId id, OwnerRef owner, @Nullable String uploadToken, Actor by) {
        AttachmentView attachment = lock(jurisdiction, id);
        if (!isHis(jurisdiction, attachment, uploadToken, by)) {
            throw Refusal.of(AttachmentRefusal.NOT_YOURS);
        }
        if (attachment.owner() != null) {
            if (attachment.owner().equals(owner)) {
                return;
            }
            throw Refusal.of(AttachmentRefusal.BOUND_ELSEWHERE);
        }
        store.bind(jurisdiction, id, owner, clock.instant());
        events.publishEvent(new AttachmentBound(jurisdiction, id, owner, attachment.sha256(), by, clock.instant()));
    }

    private boolean isHis(
            JurisdictionId jurisdiction, AttachmentView attachment, @Nullable String uploadToken, Actor by) {
        if (by.kind() == Actor.Kind.SYSTEM) {
            return true;
        }
        if (attachment.uploadedBy().account() != null) {
            return attachment.uploadedBy().account().equals(by.account());
        }
        String digest = UploadToken.digest(uploadToken, Actor.reporter());
        return store.hasToken(jurisdiction, attachment.id(), Objects.requireNonNull(digest));
    }

    @Override
    @Transactional
    public void remove(JurisdictionId jurisdiction, AttachmentId id, Actor by) {
        AttachmentView attachment = lock(jurisdiction, id);
        store.delete(jurisdiction, id);
        events.publishEvent(
                new AttachmentRemoved(jurisdiction, id, Reason.REMOVED, attachment.sha256(), by, clock.instant()));
    }

    @Override
    public Optional<AttachmentView> find(JurisdictionId jurisdiction, AttachmentId id) {
        return store.find(jurisdiction, id);
    }

    @Override
    public List<AttachmentView> of(JurisdictionId jurisdiction, OwnerRef owner) {
        return store.of(jurisdiction, List.of(owner));
    }

    @Override
    public Map<OwnerRef, List<AttachmentView>> ofAll(JurisdictionId jurisdiction, Collection<OwnerRef> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return store.of(jurisdiction, owners).stream()
                .collect(Collectors.groupingBy(
                        attachment -> Objects.requireNonNull(attachment.owner()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    @Override
    public AttachmentContent open(JurisdictionId jurisdiction, AttachmentId id) {
        AttachmentView attachment = store.find(jurisdiction, id).orElseThrow(StoredAttachments::unknown);
        return intake.open(attachment);
    }

    @Override
    public boolean mayRead(Caller caller, AttachmentView attachment) {
        return guards.mayRead(caller, attachment);
    }

    private AttachmentView lock(JurisdictionId jurisdiction, AttachmentId id) {
        return store.lock(jurisdiction, id).orElseThrow(StoredAttachments::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(AttachmentRefusal.NO_SUCH_ATTACHMENT);
    }
}
