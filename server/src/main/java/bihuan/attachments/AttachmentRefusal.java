package bihuan.attachments;

import bihuan.kernel.RefusalCode;

/** Why a file is refused. */
public enum AttachmentRefusal implements RefusalCode {
    NO_SUCH_ATTACHMENT(Kind.NOT_FOUND),
    NOT_YOURS(Kind.FORBIDDEN),
    BOUND_ELSEWHERE(Kind.CONFLICT),
    TOO_MANY(Kind.INVALID),
    EMPTY(Kind.INVALID),
    BAD_NAME(Kind.INVALID),
    BAD_TOKEN(Kind.INVALID),
    TOKEN_NEEDED(Kind.INVALID),
    TOO_LARGE(Kind.TOO_LARGE),
    TYPE_NOT_ALLOWED(Kind.UNSUPPORTED),
    CONTENT_DISAGREES(Kind.UNSUPPORTED),
    QUOTA_USED(Kind.TOO_MANY);

    private final Kind kind;

    AttachmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "attachments";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
