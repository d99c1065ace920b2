package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.identity.Profile;
import bihuan.identity.domain.Scopes;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Permission;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.organisation.People;
import bihuan.organisation.UnitView;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the caller and the profile of an account. */
@Component
class Callers {
    private final Organisation organisation;
    private final People people;
    private final SecondFactorDuty duty;

    Callers(Organisation organisation, People people, SecondFactorDuty duty) {
        this.organisation = organisation;
        this.people = people;
        this.duty = duty;
    }

    Caller of(JurisdictionId jurisdiction, AccountView account) {
        return of(jurisdiction, account, account.roles());
    }

    /** @param roles his own, and those of whoever he stands in for */
    Caller of(JurisdictionId jurisdiction, AccountView account, Set<Role> roles) {
        UnitId unit = account.unit();
        DataScope scope = Scopes.of(roles, unit, account.enterprise(), own -> organisation.subtree(jurisdiction, own));
        return new Caller(jurisdiction, actor(account), roles, scope, account.enterprise());
    }

    /** Who acts with this account. */
    static Actor actor(AccountView account) {
        UnitId unit = account.unit();
        return unit == null ? Actor.enterprise(account.id()) : Actor.official(account.id(), unit);
    }

    /**
     * A program.
     *
     * @param wholeCity whether it sees all of the city, else what its unit and those below it have a part in
     */
    Caller machine(JurisdictionId jurisdiction, AccountView account, Set<Permission> permissions, boolean wholeCity) {
        UnitId unit = Objects.requireNonNull(account.unit());
        DataScope scope =
                wholeCity ? new DataScope.Everything() : new DataScope.Units(organisation.subtree(jurisdiction, unit));
        return new Caller(jurisdiction, Actor.official(account.id(), unit), Set.of(), scope, null, permissions);
    }

    /** An official's account belongs to a unit and to a person, if to any, that exist. */
    void check(JurisdictionId jurisdiction, NewAccount account) {
        UnitId unit = account.unit();
        if (unit != null && organisation.unit(jurisdiction, unit).isEmpty()) {
            throw Refusal.of(IdentityRefusal.UNKNOWN_UNIT).at("/unit");
        }
        PersonId person = account.person();
        if (person != null && people.find(jurisdiction, person).isEmpty()) {
            throw Refusal.of(IdentityRefusal.UNKNOWN_PERSON).at("/person");
        }
    }

    Profile profile(JurisdictionId jurisdiction, AccountView account, Set<Role> roles) {
        UnitId unit = account.unit();
        Set<Permission> permissions = Arrays.stream(Permission.values())
                .filter(permission -> permission.grantedTo(roles))
                .collect(Collectors.toUnmodifiableSet());
        return new Profile(
                account.id(),
                jurisdiction,
                account.userName(),
                account.displayName(),
                unit,
                unit == null
                        ? null
                        : organisation
                                .unit(jurisdiction, unit)
                                .map(UnitView::name)
                                .orElse(null),
                account.enterprise(),
                roles,
                permissions,
                account.mustChangePassword(),
                duty.lacks(jurisdiction, account));
    }
}
