package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.AnswerRefused;
import bihuan.assignments.AssignmentEvent.AnswerSubmitted;
import bihuan.assignments.AssignmentEvent.AssignmentAnswered;
import bihuan.assignments.AssignmentId;
import bihuan.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Answers that the unit's leader approves first (送审、审签): the clock runs on until the answer is given. */
public final class Drafting {
    private Drafting() {}

    /** An answer that waits; a later one takes its place. */
    public static AnswerSubmitted submit(Act act, AssignmentId id, String text) {
        Assignment part = Answering.answerable(act, id, AnswerSubmitted.class);
        return new AnswerSubmitted(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                Words.digest(Words.require(text, Words.ANSWER, "/text")));
    }

    /**
     * Gives the answer as it was submitted.
     *
     * @param author who submitted it, and cannot approve it
     */
    public static AssignmentAnswered approve(Act act, AssignmentId id, @Nullable AccountId author, String text) {
        Approving.requireInUnit(act, act.matter().part(id), author);
        return Answering.answer(act, id, text);
    }

    public static AnswerRefused refuse(Act act, AssignmentId id, @Nullable AccountId author, String reason) {
        Assignment part = act.matter().part(id);
        Approving.requireInUnit(act, part, author);
        act.require(AnswerRefused.class);
        return new AnswerRefused(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                Words.require(reason, Words.REASON, "/reason"));
    }
}
