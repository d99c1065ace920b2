package bihuan.platform.backup;

/** Why a backup or a restore could not be made, in words for whoever runs it. */
public final class BackupTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupTrouble(String message) {
        super(message);
    }

    public BackupTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
