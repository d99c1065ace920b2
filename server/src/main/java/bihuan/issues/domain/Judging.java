package bihuan.issues.domain;

import bihuan.issues.IssueRefusal;
import bihuan.issues.Judgement;
import bihuan.kernel.Refusal;

/** What a judgement must say, and what follows from it. */
public final class Judging {

    /** What follows from a judgement. */
    public enum Consequence {
        /** Only the row: the issue is a voice and content. */
        NOTHING,
        /** The matter in which it is handled is closed. */
        CLOSE,
        /** The matter in which it is handled is handled again, for all its voices. */
        REDO,
        /** The main issue is closed already: the voice goes on by itself. */
        SPLIT_OFF
    }

    private Judging() {}

    /** Refuses a judgement without satisfaction or with words that nobody can read. */
    public static Judgement complete(Judgement judgement) {
        if (judgement.satisfaction() == null) {
            throw Refusal.of(IssueRefusal.SATISFACTION_NEEDED).at("/satisfaction");
        }
        String words = Wording.optional(judgement.words(), 2000, "/words");
        return new Judgement(judgement.contacted(), judgement.solved(), judgement.satisfaction(), words);
    }

    /**
     * What follows.
     *
     * @param issue who judges
     * @param main the issue in whose matter it is handled, the same if it is no voice
     * @param late whether the time for voices of a closed issue is over
     * @throws Refusal if there is no answer to judge, or not any more
     */
    public static Consequence consequence(Issue issue, Issue main, boolean solved, boolean late) {
        boolean voice = issue.mergedInto() != null;
        return switch (main.state()) {
            case ANSWERED -> !solved ? Consequence.REDO : voice ? Consequence.NOTHING : Consequence.CLOSE;
            case CLOSED -> afterClosure(voice, solved, late);
            case RECEIVED, ACCEPTED, IN_HANDLING, MERGED -> throw Refusal.of(IssueRefusal.NOT_YET_ANSWERED);
            case NOT_ACCEPTED, WITHDRAWN -> throw Refusal.of(IssueRefusal.ENDED);
        };
    }

    private static Consequence afterClosure(boolean voice, boolean solved, boolean late) {
        if (!voice) {
            throw Refusal.of(IssueRefusal.ALREADY_JUDGED);
        }
        if (late) {
            throw Refusal.of(IssueRefusal.TOO_LATE_TO_JUDGE);
        }
        return solved ? Consequence.NOTHING : Consequence.SPLIT_OFF;
    }
}
