package bihuan.identity.domain;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.Passkeys;
import bihuan.kernel.Refusal;

/** What a passkey must fulfil beside being genuine. */
public final class PasskeyRules {
    private static final int LONGEST_NAME = 60;

    private PasskeyRules() {}

    /** What its owner calls the device, without blanks around it. */
    public static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(IdentityRefusal.BAD_PASSKEY_NAME).at("/name").with("most", LONGEST_NAME);
        }
        return stripped;
    }

    /** One more is allowed. */
    public static void checkRoom(int known) {
        if (known >= Passkeys.MOST) {
            throw Refusal.of(IdentityRefusal.TOO_MANY_PASSKEYS).with("most", Passkeys.MOST);
        }
    }
}
