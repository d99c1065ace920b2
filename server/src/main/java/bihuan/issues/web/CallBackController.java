package bihuan.issues.web;

import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.issues.Judgement;
import bihuan.issues.Judgements;
import bihuan.issues.Satisfaction;
import bihuan.issues.Withdrawals;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Call-backs (回访) by operators outside the units. */
@RestController
@RequestMapping("/api/issues/{number}")
class CallBackController {
    private final Judgements judgements;
    private final Withdrawals withdrawals;
    private final Issues issues;

    CallBackController(Judgements judgements, Withdrawals withdrawals, Issues issues) {
        this.judgements = judgements;
        this.withdrawals = withdrawals;
        this.issues = issues;
    }

    /**
     * A call.
     *
     * @param reached whether somebody answered it; if so, the other answers are needed
     */
    record CallBackBody(
            @NotNull Boolean reached,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction,
            @Size(max = 4000) @Nullable String words) {

        Judgement judgement() {
            if (contacted == null || solved == null || satisfaction == null) {
                throw Refusal.of(IssueRefusal.SATISFACTION_NEEDED)
                        .at(contacted == null ? "/contacted" : solved == null ? "/solved" : "/satisfaction");
            }
            return new Judgement(contacted, solved, satisfaction, words);
        }
    }

    /**
     * What a call about a wish to withdraw found out.
     *
     * @param freeWill whether it stands and nobody presses him
     * @param pressure whether somebody does
     * @param words needed if it is not free will
     */
    record WithdrawalCallBody(
            @NotNull Boolean freeWill,
            @Nullable Boolean pressure,
            @Size(max = 2000) @Nullable String words) {}

    @PostMapping("/call-backs")
    @Needs(Permission.ISSUE_CALL_BACK)
    ResponseEntity<IssueView> callBack(
            Caller caller, @PathVariable String number, @RequestBody @Valid CallBackBody body) {
        if (body.reached()) {
            judgements.callBack(caller, Path.number(number), body.judgement());
        } else {
            judgements.callBackFailed(caller, Path.number(number));
        }
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @PutMapping("/withdrawal/call-back")
    @Needs(Permission.ISSUE_CALL_BACK)
    ResponseEntity<IssueView> withdrawal(
            Caller caller, @PathVariable String number, @RequestBody @Valid WithdrawalCallBody body) {
        if (body.freeWill()) {
            withdrawals.confirm(caller, Path.number(number));
        } else {
            String words = body.words() == null ? "" : body.words();
            withdrawals.setAside(caller, Path.number(number), Boolean.TRUE.equals(body.pressure()), words);
        }
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }
}
