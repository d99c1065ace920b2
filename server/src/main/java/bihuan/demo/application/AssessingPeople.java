package bihuan.demo.application;

import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.organisation.Organisation;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import bihuan.packs.PackContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds those of a pack who assess, and the departments that answer them. */
@Component
class AssessingPeople {
    private static final int PAGE = 200;
    private static final int DEPARTMENTS = 4;

    private final Accounts accounts;
    private final Organisation organisation;

    AssessingPeople(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** @param departments at least four, each with its leader */
    record People(Caller assessor, Caller second, Caller leader, Caller evaluator, List<Cast.Handler> departments) {}

    Optional<People> of(Cast cast) {
        PackContent pack = cast.pack();
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        List<Caller> inspectors = people(jurisdiction, Role.INSPECTOR);
        List<Caller> leaders = people(jurisdiction, Role.LEADER);
        List<Caller> evaluators = people(jurisdiction, Role.EVALUATOR);
        List<Cast.Handler> departments = departments(jurisdiction, cast);
        return inspectors.size() < 2 || leaders.isEmpty() || evaluators.isEmpty() || departments.size() < DEPARTMENTS
                ? Optional.empty()
                : Optional.of(new People(
                        inspectors.get(0), inspectors.get(1), leaders.getFirst(), evaluators.getFirst(), departments));
    }

    private List<Cast.Handler> departments(JurisdictionId jurisdiction, Cast cast) {
        Set<String> codes = organisation.units(jurisdiction).stream()
                .filter(it -> it.kind() == UnitKind.DEPARTMENT)
                .map(UnitView::code)
                .collect(Collectors.toSet());
        List<Cast.Handler> departments = new ArrayList<>();
        cast.handlers().forEach((code, handler) -> {
            if (codes.contains(code)) {
                departments.add(handler);
            }
        });
        return departments;
    }

    private List<Caller> people(JurisdictionId jurisdiction, Role role) {
        List<AccountView> found = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page = accounts.list(jurisdiction, new Accounts.Wanted(null, role, null, null), PAGE, after);
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found.stream()
                .map(it -> accounts.callerOf(jurisdiction, it.id()))
                .toList();
    }
}
