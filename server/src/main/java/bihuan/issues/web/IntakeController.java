package bihuan.issues.web;

import bihuan.issues.Channel;
import bihuan.issues.ContactPerson;
import bihuan.issues.Issues;
import bihuan.issues.PublicState;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.kernel.AreaId;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.OpenToAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where issues come in (诉求登记). */
@RestController
class IntakeController {
    private final Issues issues;

    IntakeController(Issues issues) {
        this.issues = issues;
    }

    /**
     * An issue as it is told. Lengths are checked again in characters as people count them.
     *
     * @param sealed whether the units that handle it must not learn who tells it; from a browser best sent without its session
     */
    record IssueBody(
            @NotNull Channel channel,
            @Size(max = 200) @Nullable String sourceReference,
            @Size(max = 400) @Nullable String title,
            @NotNull @Size(max = 20_000) String text,
            @Size(max = 10) @Nullable String category,
            @Nullable AreaId area,
            @Size(max = 60) @Nullable String creditCode,
            @Size(max = 400) @Nullable String enterpriseName,
            @Size(max = 100) @Nullable String contactName,
            @Size(max = 60) @Nullable String contactPhone,
            @Size(max = 20) @Nullable List<@NotNull AttachmentId> attachments,
            @Size(max = 200) @Nullable String uploadToken,
            @Nullable Boolean sealed) {

        Registration registration() {
            ContactPerson contact = new ContactPerson(contactName, contactPhone);
            return Registration.of(channel, sourceReference, text)
                    .withTitle(title)
                    .withCategory(category)
                    .in(area)
                    .from(creditCode, enterpriseName)
                    .withContact(contact)
                    .withAttachments(attachments == null ? List.of() : attachments, uploadToken)
                    .sealed(Boolean.TRUE.equals(sealed));
        }
    }

    /**
     * What whoever registered takes away.
     *
     * @param followUpCode shown this once
     * @param explanation where it is told day by day why it is due then; needs the code
     * @param proof where the proof of the entry in the ledger is, about a second later; needs the code
     */
    record RegisteredAnswer(
            String number,
            String followUpCode,
            PublicState state,
            String stateLabel,
            Instant receivedAt,
            Instant due,
            boolean provisional,
            String explanation,
            String proof) {

        static RegisteredAnswer of(Receipt receipt) {
            String address = address(receipt);
            return new RegisteredAnswer(
                    receipt.number().value(),
                    receipt.code().grouped(),
                    receipt.state(),
                    receipt.state().label(),
                    receipt.receivedAt(),
                    receipt.due(),
                    receipt.provisional(),
                    address,
                    address + "/proof");
        }

        static String address(Receipt receipt) {
            return "/api/public/issues/" + receipt.number().value();
        }
    }

    @PostMapping("/api/issues")
    @OpenToAll(
            because =
                    "An enterprise raises its problem from a phone without an account; officials' channels are refused.")
    ResponseEntity<RegisteredAnswer> register(Caller caller, @RequestBody @Valid IssueBody body) {
        Receipt receipt = issues.register(caller, body.registration());
        return ResponseEntity.created(URI.create(RegisteredAnswer.address(receipt)))
                .body(RegisteredAnswer.of(receipt));
    }
}
