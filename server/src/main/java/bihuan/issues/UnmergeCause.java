package bihuan.issues;

/** Why a merged issue was taken apart again. */
public enum UnmergeCause {
    /** The dispatcher had erred. */
    CORRECTION,
    /** The main issue is closed, but this voice says that its problem is not solved. */
    VOICE_UNSOLVED,
    /** The voice, or its main issue, was withdrawn. */
    WITHDRAWAL
}
