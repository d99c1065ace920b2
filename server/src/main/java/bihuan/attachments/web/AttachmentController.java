package bihuan.attachments.web;

import bihuan.attachments.AttachmentDownload;
import bihuan.attachments.AttachmentRefusal;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files in and out. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {
    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What a reader learns of a file. */
    record AttachmentAnswer(
            AttachmentId id,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable OwnerRef owner,
            Instant uploadedAt) {
        static AttachmentAnswer of(AttachmentView view) {
            return new AttachmentAnswer(
                    view.id(),
                    view.name(),
                    view.mediaType(),
                    view.size(),
                    view.sha256(),
                    view.owner(),
                    view.uploadedAt());
        }
    }

    /** The request body is the file itself, as {@code application/octet-stream}. */
    @Operation(
            summary = "Uploads a file; its id is then given when the issue is registered",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @OpenToAll(because = "Reporters without an account prove what they say; size and total are limited for them.")
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentAnswer upload(
            Caller caller,
            @RequestParam @NotBlank @Size(max = 1000) String name,
            @RequestHeader(name = "Upload-Token", required = false) @Nullable String uploadToken,
            HttpServletRequest request)
            throws IOException {
        return AttachmentAnswer.of(attachments.store(
                caller.jurisdiction(), name, request.getInputStream(), uploadToken, uploader(caller, uploadToken)));
    }

    /** Whoever shows a token is known by it alone: what an enterprise may yet want to put under seal has no account's name. */
    private static Actor uploader(Caller caller, @Nullable String uploadToken) {
        return uploadToken != null && caller.enterprise() != null ? Actor.reporter() : caller.actor();
    }

    @GetMapping("/{id}")
    @OpenToAll(because = "The guard of the owner decides; without one nobody reads.")
    AttachmentAnswer one(Caller caller, @PathVariable UUID id) {
        return AttachmentAnswer.of(readable(caller, id));
    }

    @GetMapping("/{id}/content")
    @OpenToAll(because = "The guard of the owner decides; without one nobody reads.")
    ResponseEntity<Resource> content(
            Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean inline) {
        AttachmentView attachment = readable(caller, id);
        return AttachmentDownload.of(attachments.open(caller.jurisdiction(), attachment.id()), inline);
    }

    /** Takes back a file that is not bound to anything yet. */
    @DeleteMapping("/{id}")
    @Needs(Permission.ATTACHMENT_ADD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable UUID id) {
        AttachmentView attachment = attachments
                .find(caller.jurisdiction(), new AttachmentId(id))
                .orElseThrow(AttachmentController::unknown);
        AccountId uploader = attachment.uploadedBy().account();
        if (uploader == null || !uploader.equals(caller.actor().account())) {
            throw unknown();
        }
        if (attachment.owner() != null) {
            throw Refusal.of(AttachmentRefusal.BOUND_ELSEWHERE);
        }
        attachments.remove(caller.jurisdiction(), attachment.id(), caller.actor());
    }

    private AttachmentView readable(Caller caller, UUID id) {
        return attachments
                .find(caller.jurisdiction(), new AttachmentId(id))
                .filter(attachment -> attachments.mayRead(caller, attachment))
                .orElseThrow(AttachmentController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(AttachmentRefusal.NO_SUCH_ATTACHMENT);
    }
}
