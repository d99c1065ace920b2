package bihuan.packs.domain;

import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaKind;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitKind;
import bihuan.packs.BadPack.Fault;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Account;
import bihuan.packs.PackContent.CategoryEntry;
import bihuan.packs.PackContent.Enterprise;
import bihuan.packs.PackContent.TaskForce;
import bihuan.packs.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a pack fit together: nothing twice, and whatever is named exists, parents before their children. */
final class PackCheck {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)\\}");
    private static final Set<String> GIVEN = Set.of("enterprise", "area", "month");

    private static final int SHORTEST_PASSWORD = 10;

    private final PackContent pack;
    private final List<Fault> faults = new ArrayList<>();

    private PackCheck(PackContent pack) {
        this.pack = pack;
    }

    static List<Fault> faults(PackContent pack) {
        PackCheck check = new PackCheck(pack);
        check.areas();
        check.units();
        check.people();
        check.taskForces();
        check.enterprises();
        check.accounts();
        check.password();
        check.categories();
        check.templates();
        return check.faults;
    }

    private void areas() {
        parentsFirst("areas.csv", pack.areas(), AreaEntry::code, AreaEntry::parentCode);
        exactlyOne("areas.csv", "area of kind CITY", pack.areas(), area -> area.kind() == AreaKind.CITY);
    }

    private void units() {
        Set<String> areas = codes(pack.areas(), AreaEntry::code);
        parentsFirst("units.csv", pack.units(), UnitEntry::code, UnitEntry::parentCode);
        each("units.csv", pack.units(), (unit, at) -> known("units.csv", at, "area", areas, unit.areaCode()));
        if (!pack.units().isEmpty()) {
            exactlyOne("units.csv", "unit of kind BUREAU", pack.units(), unit -> unit.kind() == UnitKind.BUREAU);
        }
    }

    private void people() {
        Set<String> units = codes(pack.units(), UnitEntry::code);
        each("people.csv", pack.people(), (person, at) -> known("people.csv", at, "unit", units, person.unitCode()));
    }

    private void taskForces() {
        String file = "task-forces.json";
        Set<String> units = codes(pack.units(), UnitEntry::code);
        Set<String> people = codes(pack.people(), person -> person.unitCode() + " " + person.name());
        parentsFirst(file, pack.taskForces(), TaskForce::name, TaskForce::parent);
        for (TaskForce force : pack.taskForces()) {
            known(file, 0, "unit", units, force.leadUnitCode());
            force.members().forEach(m -> known(file, 0, "person", people, m.unitCode() + " " + m.name()));
        }
    }

    private void enterprises() {
        String file = "enterprises.csv";
        Set<String> areas = codes(pack.areas(), AreaEntry::code);
        unique(
                file,
                pack.enterprises(),
                enterprise -> enterprise.details().creditCode().value());
        each(file, pack.enterprises(), (enterprise, at) -> known(file, at, "area", areas, enterprise.areaCode()));
    }

    private void accounts() {
        String file = "accounts.csv";
        Set<String> units = codes(pack.units(), UnitEntry::code);
        Set<String> enterprises = codes(pack.enterprises(), PackCheck::creditCode);
        unique(file, pack.accounts(), account -> account.userName().toLowerCase(java.util.Locale.ROOT));
        each(file, pack.accounts(), (account, at) -> {
            if ((account.unitCode() == null) == (account.creditCode() == null)) {
                faults.add(new Fault(file, at, 0, "An account has either a unit or a credit_code"));
            }
            known(file, at, "unit", units, account.unitCode());
            known(file, at, "credit_code", enterprises, account.creditCode());
        });
        List<Account> accounts = pack.accounts();
        if (!accounts.isEmpty() && pack.head().password() == null) {
            faults.add(new Fault("pack.json", 0, 0, "password is missing, which the accounts of the pack need"));
        }
    }

    private void password() {
        String password = pack.head().password();
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            faults.add(new Fault("pack.json", 0, 0, "password has less than " + SHORTEST_PASSWORD + " characters"));
        }
    }

    private void categories() {
        String file = "categories.csv";
        Set<String> units = codes(pack.units(), UnitEntry::code);
        parentsFirst(file, pack.categories(), CategoryEntry::code, CategoryEntry::parent);
        each(file, pack.categories(), (category, at) -> {
            known(file, at, "usual_unit", units, category.usualUnit());
            String wanted = category.parent() == null ? "[0-9]{2}" : category.parent() + "[0-9]{2}";
            if (!category.code().matches(wanted)) {
                faults.add(new Fault(file, at, 1, "A code has two digits, or two more than its parent"));
            }
        });
    }

    private void templates() {
        String file = "templates/issues.json";
        Templates templates = pack.templates();
        Set<String> categories = codes(pack.categories(), CategoryEntry::code);
        templates.issues().forEach(issue -> known(file, 0, "category", categories, issue.category()));
        Stream<String> texts = Stream.of(
                        templates.issues().stream().flatMap(issue -> Stream.of(issue.title(), issue.text())),
                        templates.answers().values().stream().flatMap(List::stream),
                        templates.phrases().values().stream().flatMap(List::stream))
                .flatMap(Function.identity());
        texts.flatMap(text -> SLOT.matcher(text).results().map(found -> found.group(1)))
                .filter(slot -> !GIVEN.contains(slot) && !templates.slots().containsKey(slot))
                .distinct()
                .forEach(slot -> faults.add(new Fault(file, 0, 0, "There are no choices for the slot {" + slot + "}")));
    }

    private interface EachRow<T> {
        void look(T row, int line);
    }

    /** Lines count from the one after the heading; rows of several lines make later ones come out too low. */
    private static <T> void each(String file, List<T> rows, EachRow<T> look) {
        for (int i = 0; i < rows.size(); i++) {
            look.look(rows.get(i), file.endsWith(".csv") ? i + 2 : 0);
        }
    }

    private <T> void parentsFirst(
            String file, List<T> rows, Function<T, String> code, Function<T, @Nullable String> parent) {
        Set<String> before = new HashSet<>();
        each(file, rows, (row, at) -> {
            known(file, at, "parent (above it)", before, parent.apply(row));
            if (!before.add(code.apply(row))) {
                faults.add(new Fault(file, at, 1, "is there twice: " + code.apply(row)));
            }
        });
    }

    private <T> void unique(String file, List<T> rows, Function<T, String> key) {
        Set<String> before = new HashSet<>();
        each(file, rows, (row, at) -> {
            if (!before.add(key.apply(row))) {
                faults.add(new Fault(file, at, 1, "is there twice: " + key.apply(row)));
            }
        });
    }

    private <T> void exactlyOne(String file, String what, List<T> rows, java.util.function.Predicate<T> wanted) {
        long found = rows.stream().filter(wanted).count();
        if (found != 1) {
            faults.add(new Fault(file, 0, 0, "There must be exactly one %s, not %d".formatted(what, found)));
        }
    }

    private void known(String file, int line, String what, Set<String> known, @Nullable String code) {
        if (code != null && !known.contains(code)) {
            faults.add(new Fault(file, line, 0, "There is no " + what + " " + code));
        }
    }

    private static String creditCode(Enterprise enterprise) {
        return enterprise.details().creditCode().value();
    }

    private static <T> Set<String> codes(List<T> rows, Function<T, String> code) {
        return rows.stream().map(code).collect(Collectors.toSet());
    }
}
