package bihuan.surveys;

import bihuan.kernel.RefusalCode;

/** Why something is refused here. */
public enum SurveyRefusal implements RefusalCode {
    NO_SUCH_QUESTIONNAIRE(Kind.NOT_FOUND),
    NO_SUCH_SURVEY(Kind.NOT_FOUND),
    /** Unknown, not open yet, over, or somebody else's: answered alike. */
    NO_SUCH_INVITATION(Kind.NOT_FOUND),
    /** Whoever works for the city does not answer for an enterprise. */
    OFFICIALS_DO_NOT_ANSWER(Kind.FORBIDDEN),
    TEXT_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    TEXT_UNREADABLE(Kind.INVALID),
    BAD_CODE(Kind.INVALID),
    CODE_TAKEN(Kind.INVALID),
    TOO_MANY_QUESTIONS(Kind.INVALID),
    TOO_MANY_TOPICS(Kind.INVALID),
    UNKNOWN_TOPIC(Kind.INVALID),
    TOPIC_NOT_HERE(Kind.INVALID),
    ONLY_SCALES_ABOUT_UNITS(Kind.INVALID),
    BAD_CHOICES(Kind.INVALID),
    BAD_LIMITS(Kind.INVALID),
    /** A questionnaire without a question cannot be published. */
    NOTHING_ASKED(Kind.CONFLICT),
    /** The draft is what was published last. */
    NOTHING_CHANGED(Kind.CONFLICT),
    NO_SUCH_VERSION(Kind.INVALID),
    BAD_PERIOD(Kind.INVALID),
    BAD_END(Kind.INVALID),
    NO_SUCH_UNIT(Kind.INVALID),
    UNITS_NEEDED(Kind.INVALID),
    UNITS_NOT_ASKED(Kind.INVALID),
    TOO_MANY_UNITS(Kind.INVALID),
    BAD_QUOTA(Kind.INVALID),
    TOO_MANY_STRATA(Kind.CONFLICT),
    EMPTY_FRAME(Kind.CONFLICT),
    /** Nobody of the frame may be asked this quarter. */
    NOBODY_LEFT(Kind.CONFLICT),
    /** Not in this state. */
    NOT_NOW(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.STALE),
    UNKNOWN_QUESTION(Kind.INVALID),
    ANSWERED_TWICE(Kind.INVALID),
    ANSWER_MISSING(Kind.INVALID),
    ANSWER_DOES_NOT_FIT(Kind.INVALID),
    UNIT_DOES_NOT_FIT(Kind.INVALID),
    TOO_MANY_RATED(Kind.INVALID),
    NOTHING_ANSWERED(Kind.INVALID),
    CORRECTION_NEEDS_REASON(Kind.INVALID),
    BAD_CURSOR(Kind.INVALID);

    private final Kind kind;

    SurveyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "surveys";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
