package bihuan.identity.domain;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account must fulfil. */
public final class AccountRules {
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,59}");
    private static final int SHORTEST_PASSWORD = 10;
    private static final int MOST_PASSWORD_BYTES = 72;

    private AccountRules() {}

    /** The form in which user names are kept and compared. */
    public static String normalised(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** The account as it may be created. */
    public static NewAccount checked(NewAccount account) {
        String userName = normalised(account.userName());
        if (!USER_NAME.matcher(userName).matches()) {
            throw Refusal.of(IdentityRefusal.BAD_USER_NAME).at("/userName");
        }
        String displayName = account.displayName().strip();
        if (displayName.isEmpty()
                || displayName.length() > 60
                || displayName.codePoints().anyMatch(AccountRules::unprintable)) {
            throw Refusal.of(IdentityRefusal.BAD_DISPLAY_NAME).at("/displayName");
        }
        checkRoles(account.roles(), account.enterprise() != null);
        if ((account.unit() == null) == (account.enterprise() == null)) {
            throw Refusal.of(IdentityRefusal.ROLES_DO_NOT_FIT).at("/unit");
        }
        return new NewAccount(
                userName, displayName, account.person(), account.unit(), account.enterprise(), account.roles());
    }

    /** An enterprise's account holds the role ENTERPRISE alone, an official's any others. */
    public static void checkRoles(Set<Role> roles, boolean ofEnterprise) {
        if (roles.isEmpty()) {
            throw Refusal.of(IdentityRefusal.NO_ROLES).at("/roles");
        }
        boolean fits = ofEnterprise ? roles.equals(Set.of(Role.ENTERPRISE)) : !roles.contains(Role.ENTERPRISE);
        if (!fits) {
            throw Refusal.of(IdentityRefusal.ROLES_DO_NOT_FIT).at("/roles");
        }
    }

    /** Ten characters at least, 72 bytes at most (what the hash reads), and not the user name. */
    public static String checkedPassword(String password, String userName, String pointer) {
        boolean good = password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD
                && readable(password)
                && !normalised(password).contains(userName);
        if (!good) {
            throw Refusal.of(IdentityRefusal.BAD_PASSWORD).at(pointer).with("least", SHORTEST_PASSWORD);
        }
        return password;
    }

    /** Whether the hash would read all of it. */
    public static boolean readable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_PASSWORD_BYTES;
    }

    public static void checkVersion(AccountView account, @Nullable Integer expected) {
        if (expected != null && expected != account.version()) {
            throw Refusal.of(IdentityRefusal.STALE_ACCOUNT).with("version", account.version());
        }
    }

    /** Nobody locks himself out. */
    public static void checkNotYourself(AccountId account, Actor by) {
        if (account.equals(by.account())) {
            throw Refusal.of(IdentityRefusal.NOT_YOURSELF);
        }
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL;
    }
}
