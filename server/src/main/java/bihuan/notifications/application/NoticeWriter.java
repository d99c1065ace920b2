package bihuan.notifications.application;

import bihuan.assignments.AssignmentEvent;
import bihuan.issues.IssueEvent;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.MatterId;
import bihuan.kernel.Uuids;
import bihuan.notifications.Notice;
import bihuan.notifications.persistence.NoticeChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that something happened to a matter; it is heard when the transaction commits, and never if it does not. */
@Component
class NoticeWriter {
    private final NoticeChannel channel;

    NoticeWriter(NoticeChannel channel) {
        this.channel = channel;
    }

    @EventListener
    void on(AssignmentEvent event) {
        say(event, event.matter());
    }

    @EventListener
    void on(IssueEvent event) {
        say(event, event.issue());
    }

    private void say(DomainEvent event, @Nullable MatterId matter) {
        if (matter != null) {
            String kind = event.getClass().getSimpleName();
            channel.say(new Notice(Uuids.next(), event.jurisdiction(), matter, kind, event.at()));
        }
    }
}
