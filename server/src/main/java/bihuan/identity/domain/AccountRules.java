package bihuan.identity.domain;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account must fulfil. */
public final class AccountRules {
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{2,59}");
    /** 系统管理员、安全管理员、审计员 (GB/T 22239-2019, 8.1.5): each without the others' and without any working role. */
    public static final Set<Role> CONTROL =
            Set.copyOf(EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR));

    /** Of 4: beyond a million guesses. */
    private static final int LEAST_SCORE = 2;

    private static final Zxcvbn GUESSING = new Zxcvbn();
    private static final int SHORTEST_PASSWORD = 10;
    private static final int MOST_PASSWORD_BYTES = 72;

    private AccountRules() {}

    /** The form in which user names are kept and compared. */
    public static String normalised(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** The account as it may be created by an administrator: an official's has no roles until they are granted. */
    public static NewAccount withoutRoles(NewAccount account) {
        Set<Role> roles = account.enterprise() == null ? Set.of() : Set.of(Role.ENTERPRISE);
        return named(account, roles);
    }

    /** The account as a pack may load it. */
    public static NewAccount checked(NewAccount account) {
        checkRoles(account.roles(), account.enterprise() != null);
        return named(account, account.roles());
    }

    private static NewAccount named(NewAccount account, Set<Role> roles) {
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
        if ((account.unit() == null) == (account.enterprise() == null)) {
            throw Refusal.of(IdentityRefusal.ROLES_DO_NOT_FIT).at("/unit");
        }
        return new NewAccount(userName, displayName, account.person(), account.unit(), account.enterprise(), roles);
    }

    /** An enterprise's account holds the role ENTERPRISE alone, an official's any others. */
    public static void checkRoles(Set<Role> roles, boolean ofEnterprise) {
        if (roles.isEmpty()) {
            throw Refusal.of(IdentityRefusal.NO_ROLES).at("/roles");
        }
        if (roles.size() > 1 && !Collections.disjoint(roles, CONTROL)) {
            throw Refusal.of(IdentityRefusal.DUTIES_NOT_SEPARATE).at("/roles");
        }
        boolean fits = ofEnterprise ? roles.equals(Set.of(Role.ENTERPRISE)) : !roles.contains(Role.ENTERPRISE);
        if (!fits) {
            throw Refusal.of(IdentityRefusal.ROLES_DO_NOT_FIT).at("/roles");
        }
    }

    /** Ten characters at least, 72 bytes at most (what the hash reads), without the user name, and not what is guessed first. */
    public static String checkedPassword(String password, String userName, String pointer) {
        boolean good = password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD
                && readable(password)
                && !normalised(password).contains(userName);
        if (!good) {
            throw Refusal.of(IdentityRefusal.BAD_PASSWORD).at(pointer).with("least", SHORTEST_PASSWORD);
        }
        Strength strength = GUESSING.measure(password, List.of(userName, "bihuan", "闭环"));
        if (strength.getScore() < LEAST_SCORE) {
            throw Refusal.of(IdentityRefusal.GUESSABLE_PASSWORD).at(pointer);
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
