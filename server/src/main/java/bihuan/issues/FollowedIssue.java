package bihuan.issues;

import bihuan.attachments.AttachmentView;
import bihuan.calendar.Explanation;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as its reporter sees it: only his own words, never those of other reporters.
 *
 * @param stateLabel the state in the users' words
 * @param progress of the issue it was merged into, {@code null} if it was not
 * @param holder name of the unit that has to act; {@code null} once it has ended
 * @param notAccepted why not, {@code null} if it was accepted
 * @param mayJudge whether his judgement is waited for
 * @param looks who asked to know who he is, and read it, if his issue is sealed
 * @param ledgerSubject where the ledger keeps its story, for a proof
 */
public record FollowedIssue(
        MatterId id,
        IssueNumber number,
        String title,
        String text,
        PublicState state,
        String stateLabel,
        @Nullable PublicState progress,
        Instant receivedAt,
        @Nullable String holder,
        @Nullable Due due,
        @Nullable NotAccepted notAccepted,
        boolean mayJudge,
        List<Answer> answers,
        List<AttachmentView> answerFiles,
        List<Step> steps,
        List<Said> conversation,
        List<AttachmentView> attachments,
        List<IssueSeal.Unsealing> looks,
        boolean sealed,
        String ledgerSubject) {
    public FollowedIssue {
        answers = List.copyOf(answers);
        answerFiles = List.copyOf(answerFiles);
        steps = List.copyOf(steps);
        conversation = List.copyOf(conversation);
        attachments = List.copyOf(attachments);
        looks = List.copyOf(looks);
    }

    /**
     * Until when, and why.
     *
     * @param workingDaysLeft 0 on the last day, negative once it is late
     */
    public record Due(
            Instant at,
            int workingDaysLeft,
            boolean provisional,
            @Nullable Explanation explanation) {}

    public record NotAccepted(NotAcceptedReason reason, String words) {}

    /** What the lead unit answered. */
    public record Answer(String unit, String text, Instant at) {}

    /**
     * Something that happened.
     *
     * @param what its type in the ledger, e.g. {@code assignments.AssignmentSigned}
     */
    public record Step(String what, Instant at) {}

    /** What was said between him and the units. */
    public record Said(IssueView.WordsKind kind, String text, Instant at) {}
}
