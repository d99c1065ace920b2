package bihuan.packs;

import bihuan.enterprises.Contact;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.TaskForceKind;
import bihuan.organisation.UnitEntry;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pack that has been read and found to be right: every code that is named in it exists in it.
 *
 * @param rules values of rules by their key
 */
public record PackContent(
        Head head,
        List<AreaEntry> areas,
        List<UnitEntry> units,
        List<Person> people,
        List<TaskForce> taskForces,
        List<Enterprise> enterprises,
        List<Account> accounts,
        List<CategoryEntry> categories,
        Map<String, JsonNode> rules,
        Templates templates) {

    public PackContent {
        areas = List.copyOf(areas);
        units = List.copyOf(units);
        people = List.copyOf(people);
        taskForces = List.copyOf(taskForces);
        enterprises = List.copyOf(enterprises);
        accounts = List.copyOf(accounts);
        categories = List.copyOf(categories);
        rules = Map.copyOf(rules);
    }

    /**
     * What the pack says of itself.
     *
     * @param invented whether everything in it is made up
     * @param seed from which invented things are drawn
     * @param age how long ago the city began to use the system; zero for a real one
     * @param password of all accounts of the pack, {@code null} if it has none
     * @param history parameters of the invented year, free for the module that invents it
     */
    public record Head(
            JurisdictionId jurisdiction,
            String name,
            String nameEn,
            boolean invented,
            long seed,
            Period age,
            @Nullable String password,
            Map<String, JsonNode> history) {}

    /** A person with one post. */
    public record Person(String unitCode, String title, String duties, String name, LocalDate since) {}

    /**
     * A task force.
     *
     * @param parent name of the one above
     */
    public record TaskForce(
            String name,
            TaskForceKind kind,
            @Nullable String parent,
            String leadUnitCode,
            String duties,
            List<Member> members) {}

    /** A member of a task force, named by unit and name as in the people of the pack. */
    public record Member(String unitCode, String name, String duty) {}

    /** An enterprise; the area of its details is empty and stands in {@code areaCode}. */
    public record Enterprise(String areaCode, EnterpriseDetails details, List<Contact> contacts) {}

    /**
     * An account.
     *
     * @param unitCode of an official
     * @param creditCode of the enterprise of an enterprise user
     */
    public record Account(
            String userName,
            String displayName,
            @Nullable String unitCode,
            @Nullable String creditCode,
            Set<Role> roles) {}

    /**
     * A category.
     *
     * @param usualUnit code of the unit of the city that usually handles it
     */
    public record CategoryEntry(
            String code,
            @Nullable String parent,
            String name,
            @Nullable String usualUnit) {}

    /**
     * Who usually handles issues of a category in an area: the county's own unit if it has one ({@code <area>-<unit>}), else the
     * city's, else that of the category above.
     */
    public Optional<String> usualUnit(String categoryCode, String areaCode) {
        return category(categoryCode).flatMap(entry -> {
            String unit = entry.usualUnit();
            if (unit == null) {
                return Optional.ofNullable(entry.parent()).flatMap(parent -> usualUnit(parent, areaCode));
            }
            String local = areaCode + "-" + unit;
            boolean has = units.stream().anyMatch(known -> known.code().equals(local));
            return Optional.of(has ? local : unit);
        });
    }

    private Optional<CategoryEntry> category(String code) {
        return categories.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
