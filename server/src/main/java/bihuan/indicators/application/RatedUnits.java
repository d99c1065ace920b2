package bihuan.indicators.application;

import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.Subject;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is in a group, and to which of them a unit below belongs. */
@Component
class RatedUnits {
    private static final int MOST_OTHERS = 1_000;
    private static final int LONGEST_NAME = 100;

    private final Organisation organisation;

    RatedUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Subject> subjects(JurisdictionId jurisdiction, SubjectGroup group, List<String> others) {
        List<Subject> subjects = switch (group) {
            case DEPARTMENTS -> units(jurisdiction, UnitKind.DEPARTMENT);
            case COUNTIES -> units(jurisdiction, UnitKind.COUNTY_GOVERNMENT);
            case OTHERS -> named(others);
        };
        if (subjects.isEmpty()) {
            throw Refusal.of(IndicatorsRefusal.NOBODY_TO_MEASURE).at("/others");
        }
        return subjects;
    }

    private List<Subject> units(JurisdictionId jurisdiction, UnitKind kind) {
        return organisation.units(jurisdiction).stream()
                .filter(unit -> unit.kind() == kind && unit.open())
                .sorted(Comparator.comparing(UnitView::code))
                .map(unit -> new Subject(unit.code(), unit.shortName(), unit.id(), true))
                .toList();
    }

    private static List<Subject> named(List<String> names) {
        List<String> clean = names.stream().map(String::strip).toList();
        boolean right = clean.size() <= MOST_OTHERS
                && new LinkedHashSet<>(clean).size() == clean.size()
                && clean.stream().allMatch(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
        return right
                ? clean.stream()
                        .map(name -> new Subject(name, name, null, true))
                        .toList()
                : List.of();
    }

    /** The department or county that a unit is or belongs to. */
    Optional<UnitId> ratedOf(JurisdictionId jurisdiction, @Nullable UnitId unit) {
        return organisation.departmentOrCounty(jurisdiction, unit);
    }
}
