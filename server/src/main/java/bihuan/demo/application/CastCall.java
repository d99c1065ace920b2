package bihuan.demo.application;

import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Enterprises;
import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Role;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import bihuan.packs.PackContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people of a loaded pack who play. */
@Component
class CastCall {
    private static final int PAGE = 200;

    private final Organisation organisation;
    private final Accounts accounts;
    private final Enterprises enterprises;

    CastCall(Organisation organisation, Accounts accounts, Enterprises enterprises) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.enterprises = enterprises;
    }

    /**
     * The cast of a pack.
     *
     * @return empty if the pack has nobody at the desk or nobody who complains
     */
    Optional<Cast> of(PackContent pack) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        List<AccountView> people = allOf(after -> accounts.list(jurisdiction, PAGE, after));
        List<EnterpriseView> reporters =
                allOf(after -> enterprises.list(jurisdiction, EnterpriseFilter.ALL, after, PAGE));
        Optional<Caller> dispatcher = somebody(jurisdiction, people, Role.DISPATCHER);
        Optional<Caller> operator = somebody(jurisdiction, people, Role.HOTLINE_OPERATOR);
        if (dispatcher.isEmpty()
                || operator.isEmpty()
                || reporters.isEmpty()
                || pack.templates().issues().isEmpty()) {
            return Optional.empty();
        }
        Map<AreaId, String> areas =
                organisation.areas(jurisdiction).stream().collect(Collectors.toMap(AreaView::id, AreaView::code));
        return Optional.of(new Cast(pack, dispatcher.get(), operator.get(), handlers(pack, people), reporters, areas));
    }

    /** The first person of the pack with this role. */
    Optional<Caller> first(PackContent pack, Role role) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        return somebody(jurisdiction, allOf(after -> accounts.list(jurisdiction, PAGE, after)), role);
    }

    private Map<String, Cast.Handler> handlers(PackContent pack, List<AccountView> people) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        Map<String, Cast.Handler> handlers = new LinkedHashMap<>();
        for (UnitView unit : organisation.units(jurisdiction)) {
            List<AccountView> here =
                    people.stream().filter(it -> unit.id().equals(it.unit())).toList();
            Optional<Caller> officer = somebody(jurisdiction, here, Role.UNIT_OFFICER);
            Optional<Caller> leader = somebody(jurisdiction, here, Role.UNIT_LEADER);
            if (unit.kind() != UnitKind.BUREAU && officer.isPresent() && leader.isPresent()) {
                Temper temper = Temper.of(pack.head().seed(), unit.code());
                handlers.put(unit.code(), new Cast.Handler(unit.id(), officer.get(), leader.get(), temper));
            }
        }
        return handlers;
    }

    private Optional<Caller> somebody(JurisdictionId jurisdiction, List<AccountView> people, Role role) {
        return people.stream()
                .filter(it -> it.roles().contains(role))
                .findFirst()
                .map(it -> accounts.callerOf(jurisdiction, it.id()));
    }

    private static <T> List<T> allOf(Function<@Nullable String, Page<T>> list) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = list.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
