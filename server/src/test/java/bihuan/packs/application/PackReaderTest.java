package bihuan.packs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.enterprises.SizeClass;
import bihuan.kernel.Role;
import bihuan.organisation.AreaKind;
import bihuan.packs.BadPack;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.CategoryEntry;
import bihuan.packs.Templates.IssueTemplate;
import bihuan.packs.domain.PackReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackReaderTest {
    private static final Map<String, String> SMALL = Map.of(
            "pack.json",
                    "{\"jurisdiction\": 1, \"name\": \"小城\", \"invented\": true, \"seed\": 1, \"password\": \"long enough\"}",
            "areas.csv", "code,name,name_en,kind,parent\n1,小城,,CITY,\n2,东区,,COUNTY,1\n",
            "units.csv", "code,parent,area,name,short_name,name_en,kind\nYSJ,,1,营商局,,,BUREAU\n");

    @Test
    void theDemoCityIsRightAndComplete() {
        PackContent pack = PackReader.read(PackSource.of("demo-city"));
        assertThat(pack.areas())
                .filteredOn(area -> area.kind() == AreaKind.COUNTY)
                .hasSize(7);
        assertThat(pack.areas())
                .filteredOn(area -> area.kind() == AreaKind.ZONE)
                .hasSize(3);
        assertThat(pack.units())
                .filteredOn(unit -> unit.parentCode() == null && !unit.code().contains("-"))
                .hasSizeGreaterThanOrEqualTo(40);
        assertThat(pack.enterprises()).hasSizeBetween(300, 400);
        assertThat(pack.enterprises().stream()
                        .filter(enterprise -> enterprise.details().monitored()))
                .hasSize(100)
                .noneMatch(enterprise -> enterprise.details().size() == SizeClass.LARGE);
        assertThat(pack.accounts().stream()
                        .flatMap(account -> account.roles().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Role.values()));
        assertThat(pack.categories())
                .filteredOn(category -> category.parent() == null)
                .hasSize(15);
        assertThat(pack.taskForces()).hasSize(9);
    }

    @Test
    void everyFirstLevelCategoryOfTheDemoCityHasTwelveDifferentTemplates() {
        PackContent pack = PackReader.read(PackSource.of("demo-city"));
        for (CategoryEntry category : pack.categories()) {
            if (category.parent() == null) {
                assertThat(pack.templates().issues().stream()
                                .filter(issue -> issue.category().startsWith(category.code()))
                                .map(IssueTemplate::text)
                                .distinct())
                        .as(category.name())
                        .hasSize(12);
            }
        }
    }

    @Test
    void findsWhoUsuallyHandlesACategory() {
        PackContent pack = PackReader.read(PackSource.of("demo-city"));
        assertThat(pack.usualUnit("0101", "990102")).contains("990102-XZSP");
        assertThat(pack.usualUnit("0401", "990102")).contains("GDGS");
    }

    @Test
    void readsTheSmallestPack() {
        PackContent pack = read(Map.of());
        assertThat(pack.areas()).hasSize(2);
        assertThat(pack.enterprises()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongWithItsPlace() {
        assertFaults(
                Map.of(
                        "accounts.csv",
                                "user_name,display_name,unit,credit_code,roles\nanna,安,YSJ,,LEADER\nbob,波,YSJ,,KING\n",
                        "enterprises.csv", """
                                credit_code,name,area,address,industry,size,monitored,registered_capital,staff,tags,contact_name,contact_phone,contact_position
                                91350100M000100Y44,甲公司,1,,C99,HUGE,false,1,x,,,,
                                """),
                "accounts.csv:3:5 ",
                "enterprises.csv:2:1 ",
                "enterprises.csv:2:5 ",
                "enterprises.csv:2:6 ",
                "enterprises.csv:2:9 ");
    }

    @Test
    void saysWhatIsNamedButNotThere() {
        assertFaults(
                Map.of(
                        "people.csv", "unit,title,duties,name,since\nNONE,科长,,甲,2024-01-01\n",
                        "areas.csv", "code,name,name_en,kind,parent\n2,东区,,COUNTY,1\n1,小城,,CITY,\n",
                        "templates/issues.json", "{\"phrases\": {\"x\": [\"{nothing}\"]}}"),
                "people.csv:2:0 There is no unit NONE",
                "areas.csv:2:0 There is no parent (above it) 1",
                "templates/issues.json:0:0 There are no choices for the slot {nothing}");
    }

    @Test
    void saysThatSomethingIsMissingInJson() {
        assertFaults(Map.of("task-forces.json", "[{\"name\": \"专班\"}]"), "task-forces.json:0:0 A required field");
        assertFaults(
                Map.of("templates/issues.json", "{\"issues\": [{\"category\": \"01\"}]}"),
                "templates/issues.json:0:0 A required field");
    }

    @Test
    void saysWhereJsonIsWrong() {
        assertFaults(Map.of("rules.json", "{\n  \"a\": 1,\n  nonsense\n}"), "rules.json:3:");
        assertFaults(Map.of("pack.json", "{\"jurisdiction\": 1, \"colour\": \"red\"}"), "pack.json:1:");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> PackSource.of("/no/such/pack")).isInstanceOf(BadPack.class);
        assertThatThrownBy(() -> PackSource.of("../demo-city")).isInstanceOf(BadPack.class);
    }

    private static PackContent read(Map<String, String> files) {
        Map<String, String> all = new HashMap<>(SMALL);
        all.putAll(files);
        return PackReader.read(all::get);
    }

    private static void assertFaults(Map<String, String> files, String... beginnings) {
        assertThatThrownBy(() -> read(files)).isInstanceOfSatisfying(BadPack.class, bad -> {
            for (String beginning : beginnings) {
                assertThat(bad.faults())
                        .anySatisfy(fault -> assertThat(fault.toString()).startsWith(beginning));
            }
            assertThat(bad.faults()).hasSize(beginnings.length);
        });
    }
}
