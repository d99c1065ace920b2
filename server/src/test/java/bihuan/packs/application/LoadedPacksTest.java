package bihuan.packs.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.Enterprises;
import bihuan.identity.Accounts;
import bihuan.issues.Categories;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.organisation.Organisation;
import bihuan.organisation.TaskForces;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Head;
import bihuan.packs.Packs;
import bihuan.packs.domain.PackReader;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class LoadedPacksTest {
    @Autowired
    private Packs packs;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TaskForces taskForces;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Categories categories;

    @Autowired
    private Ledger ledger;

    @Test
    void loadsTheDemoCityOnceThroughTheDoors() {
        PackContent pack = inAnotherCity(PackReader.read(PackSource.of("demo-city")));
        JurisdictionId city = pack.head().jurisdiction();
        assertThat(packs.loaded(city)).isFalse();
        packs.load(pack);
        assertThat(packs.loaded(city)).isTrue();
        assertThat(organisation.units(city)).hasSameSizeAs(pack.units());
        assertThat(taskForces.list(city)).hasSameSizeAs(pack.taskForces());
        assertThat(enterprises.list(city, EnterpriseFilter.ALL, null, 200).items())
                .hasSize(200)
                .allSatisfy(
                        enterprise -> assertThat(enterprise.details().area()).isNotNull());
        assertThat(accounts.findByUserName(city, "dispatcher1"))
                .hasValueSatisfying(account -> assertThat(account.roles()).containsExactly(Role.DISPATCHER));
        assertThat(accounts.findByUserName(city, "enterprise1"))
                .hasValueSatisfying(account -> assertThat(account.enterprise()).isNotNull());
        assertThat(categories.all(city))
                .filteredOn(category -> !category.retired())
                .hasSameSizeAs(pack.categories());
        String latest =
                ledger.entries(city, null, 1, null).items().getFirst().id().toString();
        packs.load(pack);
        assertThat(ledger.entries(city, null, 1, null).items().getFirst().id().toString())
                .as("nothing happens the second time")
                .isEqualTo(latest);
    }

    private static PackContent inAnotherCity(PackContent pack) {
        Head head = pack.head();
        Head other = new Head(
                TestCity.next(), head.name(), head.nameEn(), true, head.seed(), Period.ZERO, head.password(), Map.of());
        return new PackContent(
                other,
                pack.areas(),
                pack.units(),
                pack.people(),
                pack.taskForces(),
                pack.enterprises(),
                pack.accounts(),
                pack.categories(),
                pack.rules(),
                pack.templates());
    }
}
