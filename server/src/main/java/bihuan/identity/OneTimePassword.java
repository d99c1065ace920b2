package bihuan.identity;

import bihuan.kernel.AccountId;

/** A password that is shown this once, to be handed to the owner of the account; he must change it. */
public record OneTimePassword(AccountId account, String password) {
    @Override
    public String toString() {
        return "OneTimePassword[account=" + account + "]";
    }
}
