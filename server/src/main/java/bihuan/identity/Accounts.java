package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts of a jurisdiction. */
public interface Accounts {

    /** Accounts by user name. */
    default Page<AccountView> list(JurisdictionId jurisdiction, int size, @Nullable String after) {
        return list(jurisdiction, Wanted.ALL, size, after);
    }

    /** Some accounts, by user name. */
    Page<AccountView> list(JurisdictionId jurisdiction, Wanted wanted, int size, @Nullable String after);

    /**
     * Which accounts; {@code null} does not filter.
     *
     * @param q a part of the user name or of the name that is shown, without regard to case
     */
    record Wanted(
            @Nullable String q,
            @Nullable Role role,
            @Nullable UnitId unit,
            @Nullable Boolean active) {
        public static final Wanted ALL = new Wanted(null, null, null, null);
    }

    Optional<AccountView> find(JurisdictionId jurisdiction, AccountId account);

    Optional<AccountView> findByUserName(JurisdictionId jurisdiction, String userName);

    /** The names that are shown for these accounts. */
    Map<AccountId, String> names(JurisdictionId jurisdiction, Set<AccountId> accounts);

    /** Creates an account with a password that the answer shows once and that must be changed. */
    OneTimePassword create(JurisdictionId jurisdiction, NewAccount account, Actor by);

    /** Replaces the roles and ends the account's sessions. */
    AccountView changeRoles(
            JurisdictionId jurisdiction,
            AccountId account,
            Set<Role> roles,
            @Nullable Integer expectedVersion,
            Actor by);

    /** Nobody can sign in with it any more; its sessions end at once. */
    AccountView deactivate(JurisdictionId jurisdiction, AccountId account, @Nullable Integer expectedVersion, Actor by);

    AccountView reactivate(JurisdictionId jurisdiction, AccountId account, @Nullable Integer expectedVersion, Actor by);

    /** Replaces a forgotten password by a new one that the answer shows once; ends the account's sessions. */
    OneTimePassword resetPassword(JurisdictionId jurisdiction, AccountId account, Actor by);

    /** The owner changes his password; his other sessions end. */
    void changePassword(JurisdictionId jurisdiction, AccountId account, String before, String after, SessionId keep);

    /**
     * Creates those accounts that are not there yet (by user name), all with the same password, which need not be changed; for
     * packs with invented people and for tests.
     *
     * @return the ids in the order of the input, also of those that were there
     */
    List<AccountId> load(JurisdictionId jurisdiction, List<NewAccount> accounts, String password, Actor by);

    /** The caller that somebody signed in with this account is: for packs and imports that act in somebody's name. */
    Caller callerOf(JurisdictionId jurisdiction, AccountId account);
}
