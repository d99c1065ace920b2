package bihuan.packs.domain;

import bihuan.enterprises.Contact;
import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.Industry;
import bihuan.enterprises.SizeClass;
import bihuan.kernel.Role;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaKind;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitKind;
import bihuan.packs.BadPack.Fault;
import bihuan.packs.PackContent.Account;
import bihuan.packs.PackContent.CategoryEntry;
import bihuan.packs.PackContent.Enterprise;
import bihuan.packs.PackContent.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a pack, row by row. */
final class Tables {
    /** Stands in for a credit code that cannot be read, so that reading goes on and finds the other faults too. */
    private static final CreditCode ANY_CODE = new CreditCode("91350100M000100Y43");

    private final PackFiles files;
    private final List<Fault> faults;

    Tables(PackFiles files, List<Fault> faults) {
        this.files = files;
        this.faults = faults;
    }

    List<AreaEntry> areas() {
        if (files.text("areas.csv") == null) {
            faults.add(new Fault("areas.csv", 0, 0, "is missing"));
        }
        return rows("areas.csv", "code", "name", "name_en", "kind", "parent").stream()
                .map(row -> new AreaEntry(
                        row.text("code", 40),
                        row.text("name", 100),
                        row.optional("name_en", 100),
                        row.value("kind", AreaKind::valueOf, AreaKind.COUNTY),
                        row.optional("parent", 40)))
                .toList();
    }

    List<UnitEntry> units() {
        return rows("units.csv", "code", "parent", "area", "name", "short_name", "name_en", "kind").stream()
                .map(row -> new UnitEntry(
                        row.text("code", 40),
                        row.optional("parent", 40),
                        row.text("area", 40),
                        row.text("name", 100),
                        row.optional("short_name", 100),
                        row.optional("name_en", 100),
                        row.value("kind", UnitKind::valueOf, UnitKind.DEPARTMENT)))
                .toList();
    }

    List<Person> people() {
        return rows("people.csv", "unit", "title", "duties", "name", "since").stream()
                .map(row -> new Person(
                        row.text("unit", 40),
                        row.text("title", 60),
                        Objects.requireNonNullElse(row.optional("duties", 500), ""),
                        row.text("name", 60),
                        row.value("since", LocalDate::parse, LocalDate.EPOCH)))
                .toList();
    }

    List<Account> accounts() {
        return rows("accounts.csv", "user_name", "display_name", "unit", "credit_code", "roles").stream()
                .map(row -> new Account(
                        row.text("user_name", 60),
                        row.text("display_name", 60),
                        row.optional("unit", 40),
                        row.optional("credit_code", 18),
                        roles(row)))
                .toList();
    }

    private static Set<Role> roles(Row row) {
        Set<Role> roles = row.parts("roles").stream()
                .flatMap(name -> role(row, name).stream())
                .collect(Collectors.toSet());
        if (row.parts("roles").isEmpty()) {
            row.fault("roles", "is missing");
        }
        return roles;
    }

    private static Optional<Role> role(Row row, String name) {
        try {
            return Optional.of(Role.valueOf(name));
        } catch (IllegalArgumentException e) {
            row.fault("roles", "has no role " + name);
            return Optional.empty();
        }
    }

    List<CategoryEntry> categories() {
        return rows("categories.csv", "code", "parent", "name", "usual_unit").stream()
                .map(row -> new CategoryEntry(
                        row.text("code", 4),
                        row.optional("parent", 2),
                        row.text("name", 60),
                        row.optional("usual_unit", 40)))
                .toList();
    }

    List<Enterprise> enterprises() {
        List<Row> rows = rows(
                "enterprises.csv",
                "credit_code",
                "name",
                "area",
                "address",
                "industry",
                "size",
                "monitored",
                "registered_capital",
                "staff",
                "tags",
                "contact_name",
                "contact_phone",
                "contact_position");
        return rows.stream()
                .map(row -> new Enterprise(row.text("area", 40), details(row), contacts(row)))
                .toList();
    }

    private static EnterpriseDetails details(Row row) {
        return new EnterpriseDetails(
                row.value("credit_code", CreditCode::parse, ANY_CODE),
                row.text("name", 200),
                null,
                row.optional("address", 300),
                row.optionalValue("industry", Industry::new),
                row.optionalValue("size", SizeClass::valueOf),
                row.optional("monitored", 5) instanceof String text && text.equals("true"),
                new EnterpriseProfile(
                        row.optionalValue("registered_capital", Long::valueOf),
                        row.optionalValue("staff", Integer::valueOf),
                        row.parts("tags")));
    }

    private static List<Contact> contacts(Row row) {
        @Nullable String name = row.optional("contact_name", 60);
        return name == null
                ? List.of()
                : List.of(new Contact(name, row.text("contact_phone", 20), row.optional("contact_position", 60)));
    }

    private List<Row> rows(String file, String... columns) {
        String text = files.text(file);
        return text == null ? List.of() : Csv.rows(file, text, List.of(columns), faults);
    }
}
