package bihuan.notifications.web;

import bihuan.identity.Session;
import bihuan.identity.Sessions;
import bihuan.kernel.AccountId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Reach;
import bihuan.notifications.Notice;
import bihuan.notifications.Notices;
import bihuan.notifications.Subscription;
import bihuan.notifications.Subscription.Heard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Live notices for pages that are open, as server-sent events. */
@RestController
class EventsController {
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final long NO_END = 0;

    private final Notices notices;
    private final Sessions sessions;

    EventsController(Notices notices, Sessions sessions) {
        this.notices = notices;
        this.sessions = sessions;
    }

    /** Something happened to a matter; what, is asked for where it stands. */
    record NoticeAnswer(String kind, MatterId matter, Instant at) {
        static NoticeAnswer of(Notice notice) {
            return new NoticeAnswer(notice.kind(), notice.matter(), notice.at());
        }
    }

    /**
     * A stream that does not end by itself. Each event carries a notice; an event named {@code reset} says that some were missed.
     * Whoever was cut off says in {@code Last-Event-ID} what he heard last, as browsers do by themselves.
     */
    @Operation(
            summary = "What happens, as it happens",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Server-sent events",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = NoticeAnswer.class))))
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.SELF)
    SseEmitter events(Session session, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID last) {
        SseEmitter emitter = new SseEmitter(NO_END);
        Subscription line = notices.listen(session.caller(), last);
        emitter.onCompletion(line::close);
        emitter.onError(broken -> line.close());
        Reach reach = Reach.current();
        Thread.ofVirtual().name("events").start(() -> reach.run(() -> serve(emitter, line, session)));
        return emitter;
    }

    private void serve(SseEmitter emitter, Subscription line, Session session) {
        try (line) {
            emitter.send(SseEmitter.event().comment("hello").reconnectTime(2_000));
            boolean open = true;
            while (open) {
                open = told(emitter, line.next(SILENCE), session);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes one on; false when the stream is over. In silence it makes sure that both ends are still there. */
    private boolean told(SseEmitter emitter, Heard heard, Session session) throws IOException {
        switch (heard) {
            case Heard.Of(Notice notice) ->
                emitter.send(SseEmitter.event()
                        .id(notice.id().toString())
                        .data(NoticeAnswer.of(notice), MediaType.APPLICATION_JSON));
            case Heard.Missed missed ->
                emitter.send(SseEmitter.event().name("reset").data("{}"));
            case Heard.Silence silence -> {
                if (!isGood(session)) {
                    return false;
                }
                emitter.send(SseEmitter.event().comment("still here"));
            }
            case Heard.Ended ended -> {
                return false;
            }
        }
        return true;
    }

    private boolean isGood(Session session) {
        AccountId account = Objects.requireNonNull(session.caller().actor().account());
        return sessions.list(session.caller().jurisdiction(), account).stream()
                .anyMatch(view -> view.id().equals(session.id()));
    }
}
