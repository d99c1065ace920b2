package bihuan.issues.web;

import bihuan.attachments.AttachmentDownload;
import bihuan.issues.Conversations;
import bihuan.issues.FollowUps;
import bihuan.issues.FollowedIssue;
import bihuan.issues.FollowedRow;
import bihuan.issues.Judgements;
import bihuan.issues.Withdrawals;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.ledger.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a reporter sees and does with his own issue: with the follow-up code in {@code X-Follow-Up-Code}, or signed in as the
 * enterprise that raised it. A wrong code, a foreign issue and an unknown number are answered alike.
 */
@RestController
@RequestMapping("/api")
class FollowUpController {
    private static final String WHY =
            "The follow-up code, or the session of the enterprise that raised it, opens one issue only.";

    private final FollowUps followUps;
    private final Judgements judgements;
    private final Withdrawals withdrawals;
    private final Conversations conversations;

    FollowUpController(
            FollowUps followUps, Judgements judgements, Withdrawals withdrawals, Conversations conversations) {
        this.followUps = followUps;
        this.judgements = judgements;
        this.withdrawals = withdrawals;
        this.conversations = conversations;
    }

    record WithdrawalBody(@NotNull @Size(max = 2000) String reason) {}

    record SupplementBody(
            @NotNull @Size(max = 8000) String text,
            @Size(max = 20) @Nullable List<@NotNull AttachmentId> attachments,
            @Size(max = 200) @Nullable String uploadToken) {}

    @GetMapping("/public/issues/{number}")
    @OpenToAll(because = WHY)
    FollowedIssue follow(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code) {
        return followUps.follow(caller, Path.number(number), Path.code(code));
    }

    @GetMapping("/public/issues/{number}/proof")
    @OpenToAll(because = WHY)
    Receipt proof(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code) {
        return followUps.proof(caller, Path.number(number), Path.code(code));
    }

    @GetMapping("/public/issues/{number}/attachments/{attachment}")
    @OpenToAll(because = WHY)
    ResponseEntity<Resource> attachment(
            Caller caller,
            @PathVariable String number,
            @PathVariable UUID attachment,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code) {
        return AttachmentDownload.of(
                followUps.attachment(caller, Path.number(number), Path.code(code), new AttachmentId(attachment)),
                false);
    }

    @PutMapping("/public/issues/{number}/judgement")
    @OpenToAll(because = WHY)
    FollowedIssue judge(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code,
            @RequestBody @Valid JudgementBody body) {
        judgements.judge(caller, Path.number(number), Path.code(code), body.judgement());
        return follow(caller, number, code);
    }

    @PostMapping("/public/issues/{number}/withdrawal")
    @OpenToAll(because = WHY)
    FollowedIssue withdraw(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code,
            @RequestBody @Valid WithdrawalBody body) {
        withdrawals.request(caller, Path.number(number), Path.code(code), body.reason());
        return follow(caller, number, code);
    }

    @PostMapping("/public/issues/{number}/supplements")
    @OpenToAll(because = WHY)
    FollowedIssue supplement(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code,
            @RequestBody @Valid SupplementBody body) {
        List<AttachmentId> files = body.attachments() == null ? List.of() : body.attachments();
        conversations.supplement(
                caller,
                Path.number(number),
                Path.code(code),
                new Conversations.Supplement(body.text(), files, body.uploadToken()));
        return follow(caller, number, code);
    }

    @PostMapping("/public/issues/{number}/messages")
    @OpenToAll(because = WHY)
    FollowedIssue write(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code,
            @RequestBody @Valid ConversationController.WordsBody body) {
        conversations.writeAsReporter(caller, Path.number(number), Path.code(code), body.text());
        return follow(caller, number, code);
    }

    /** The issues of the signed-in enterprise. */
    @GetMapping("/enterprise/issues")
    @Needs(Permission.ISSUE_JUDGE)
    Page<FollowedRow> own(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam @Size(max = 500) @Nullable String after) {
        return followUps.own(caller, size, after);
    }
}
