package bihuan.assignments.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.Worklists;
import bihuan.assignments.domain.Assignment;
import bihuan.assignments.domain.Holding;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.MatterClock;
import bihuan.assignments.persistence.DetailStore;
import bihuan.assignments.persistence.RequestStore;
import bihuan.assignments.persistence.WorklistStore;
import bihuan.assignments.persistence.WorklistStore.After;
import bihuan.assignments.persistence.WorklistStore.Query;
import bihuan.calendar.Calendars;
import bihuan.calendar.Explanation;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work lists and matters as a caller may see them. */
@Service
@Transactional(readOnly = true)
class Reading implements Worklists {
    private static final int GLANCE = 100;

    private final Desk desk;
    private final WorklistStore lists;
    private final DetailStore details;
    private final Calendars calendars;
    private final Captions captions;
    private final RequestStore requests;

    Reading(
            Desk desk,
            WorklistStore lists,
            DetailStore details,
            Calendars calendars,
            Captions captions,
            RequestStore requests) {
        this.desk = desk;
        this.lists = lists;
        this.details = details;
        this.calendars = calendars;
        this.captions = captions;
        this.requests = requests;
    }

    @Override
    public Page<Item> open(Caller caller, Filter filter, int size, @Nullable String after) {
        Instant now = desk.now();
        Instant yellow = yellowUntil(calendars.of(caller.jurisdiction()), now);
        Colour colour = filter.colour();
        Instant from = colour == null || colour == Colour.RED ? null : colour == Colour.YELLOW ? now : yellow;
        Instant before = colour == null || colour == Colour.GREEN ? null : colour == Colour.RED ? now : yellow;
        Query query = query(caller, filter, from, earlier(before, filter.dueBefore()), now, yellow);
        List<Item> rows = lists.list(query, after == null ? null : after(after), size + 1);
        return Page.of(
                captions.on(caller.jurisdiction(), rows),
                size,
                item -> Cursor.of(item.due(), item.assignment().value()));
    }

    @Override
    public Today today(Caller caller, boolean mine) {
        Filter filter =
                mine ? new Filter(null, null, null, null, null, caller.actor().account()) : Filter.NONE;
        Instant now = desk.now();
        WorkCalendar calendar = calendars.of(caller.jurisdiction());
        Instant tonight = tonight(calendar, now);
        Instant yellow = yellowUntil(calendar, now);
        Instant yellowTonight = yellowUntil(calendar, tonight);
        return new Today(
                tonight,
                lines(query(caller, filter, now, tonight.plusSeconds(1), now, yellow)),
                lines(query(caller, filter, yellow, yellowTonight, now, yellow)),
                lines(query(caller, filter, null, now, now, yellow)));
    }

    @Override
    public List<Request> requests(Caller caller) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        boolean inUnit = caller.may(Permission.ASSIGNMENT_APPROVE_IN_UNIT);
        List<Request> found = caller.scope() instanceof DataScope.Units(var units)
                ? inUnit ? requests.inUnits(jurisdiction, units, caller.actor().account()) : List.of()
                : caller.may(Permission.ASSIGNMENT_APPROVE_IN_BUREAU) ? requests.inBureau(jurisdiction) : List.of();
        return captions.onRequests(jurisdiction, found);
    }

    @Override
    public Detail matter(Caller caller, MatterId id) {
        Matter matter = desk.visible(caller, id);
        DetailStore.Past past = details.past(caller.jurisdiction(), id);
        WorkCalendar calendar = calendars.of(caller.jurisdiction());
        return new Detail(
                matter.view(),
                matter.origin().source(),
                matter.origin().number(),
                matter.origin().enterprise(),
                matter.origin().bureau(),
                matter.progress().category(),
                DetailLines.parts(
                        matter,
                        captions.names(
                                caller.jurisdiction(), matter.parts().stream().map(Assignment::handler))),
                past.clocks().stream().map(DetailLines::clock).toList(),
                past.holdings().stream()
                        .map(holding -> holding(holding, calendar))
                        .toList(),
                past.nights(),
                DetailLines.extensions(matter),
                DetailLines.pledges(matter),
                past.steps());
    }

    @Override
    public Explanation explain(Caller caller, MatterId id, int no) {
        desk.visible(caller, id);
        MatterClock clock = details.past(caller.jurisdiction(), id).clocks().stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
        return calendars
                .version(caller.jurisdiction(), clock.deadline().calendarVersion())
                .explain(clock.deadline());
    }

    @Override
    public MatterId matterOf(JurisdictionId jurisdiction, AssignmentId assignment) {
        return details.matterOf(jurisdiction, assignment)
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
    }

    private HoldingLine holding(Holding holding, WorkCalendar calendar) {
        Instant to = holding.to() == null ? desk.now() : holding.to();
        return new HoldingLine(
                holding.holder(),
                holding.from(),
                holding.to(),
                calendar.workingTime(holding.from(), to).toSeconds());
    }

    private Lines lines(Query query) {
        return new Lines(lists.count(query), captions.on(query.jurisdiction(), lists.list(query, null, GLANCE)));
    }

    private static Query query(
            Caller caller,
            Filter filter,
            @Nullable Instant from,
            @Nullable Instant before,
            Instant now,
            Instant yellow) {
        return new Query(
                caller.jurisdiction(), units(caller.scope(), filter.unit()), filter, from, before, now, yellow);
    }

    private static @Nullable Collection<UnitId> units(DataScope scope, @Nullable UnitId wanted) {
        return switch (scope) {
            case DataScope.Everything everything -> wanted == null ? null : Set.of(wanted);
            case DataScope.Units(var units) ->
                wanted == null ? units : units.contains(wanted) ? Set.of(wanted) : Set.of();
            case DataScope.OwnEnterprise own -> Set.of();
            case DataScope.Nothing nothing -> Set.of();
        };
    }

    private static After after(String cursor) {
        try {
            List<String> parts = Cursor.parts(cursor, 2);
            return new After(Instant.parse(parts.get(0)), new AssignmentId(UUID.fromString(parts.get(1))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Refusal.of(AssignmentRefusal.BAD_FILTER).at("/after");
        }
    }

    private static Instant yellowUntil(WorkCalendar calendar, Instant now) {
        return calendar.plus(now, calendar.hours().perDay());
    }

    private static Instant tonight(WorkCalendar calendar, Instant now) {
        LocalDate day = now.atZone(Moment.ZONE).toLocalDate();
        boolean over = !calendar.isWorkingDay(day) || !calendar.closeOf(day).isAfter(now);
        return calendar.closeOf(over ? calendar.plusWorkingDays(day, 1) : day);
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
