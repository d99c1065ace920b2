package bihuan.packs.application;

import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Enterprises;
import bihuan.identity.Accounts;
import bihuan.identity.NewAccount;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.organisation.Organisation;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Account;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts, all with the password of the pack. */
@Component
@Order(5)
class AccountPart implements PackPart {
    private final Accounts accounts;
    private final Organisation organisation;
    private final Enterprises enterprises;

    AccountPart(Accounts accounts, Organisation organisation, Enterprises enterprises) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.enterprises = enterprises;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        String password = pack.head().password();
        if (password != null) {
            List<NewAccount> all = pack.accounts().stream()
                    .map(account -> account(jurisdiction, account))
                    .toList();
            accounts.load(jurisdiction, all, password, by);
        }
    }

    private NewAccount account(JurisdictionId jurisdiction, Account account) {
        String unit = account.unitCode();
        String creditCode = account.creditCode();
        return new NewAccount(
                account.userName(),
                account.displayName(),
                null,
                unit == null ? null : OrganisationPart.unit(organisation, jurisdiction, unit),
                creditCode == null
                        ? null
                        : enterprises
                                .findByCreditCode(jurisdiction, new CreditCode(creditCode))
                                .map(EnterpriseView::id)
                                .orElseThrow(),
                account.roles());
    }
}
