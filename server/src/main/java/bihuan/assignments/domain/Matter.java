package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Holder;
import bihuan.assignments.MatterView;
import bihuan.assignments.Stage;
import bihuan.calendar.Deadline;
import bihuan.kernel.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A matter (交办事项) at one version: immutable; {@link Becoming#after} gives the next one.
 *
 * @param parts of every unit that has or had one, in the order of dispatch
 */
public record Matter(
        Origin origin, Progress progress, List<Assignment> parts, Clocks clocks, Custody custody, Requests requests) {

    public Matter {
        parts = List.copyOf(parts);
    }

    public Stage stage() {
        return progress.stage();
    }

    public int version() {
        return progress.version();
    }

    /** The lead unit's part, empty before the first dispatch and after a return was granted. */
    public Optional<Assignment> lead() {
        return parts.stream().filter(part -> part.lead() && part.active()).findFirst();
    }

    /** The lead's part where the stage says that there is one. */
    Assignment theLead() {
        return lead().orElseThrow(
                        () -> Refusal.of(AssignmentRefusal.WRONG_STAGE).with("stage", stage()));
    }

    /** The part with this id. */
    public Assignment part(AssignmentId id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
    }

    /** In whose hands it is by its stage; {@code null} once it has ended. */
    public @Nullable Holder holder() {
        return switch (stage()) {
            case AWAITING_DISPATCH, RETURN_REQUESTED, IN_CONSULTATION -> Holder.bureau(origin.bureau());
            case AWAITING_SIGNATURE, IN_HANDLING, PLEDGED ->
                Holder.lead(theLead().unit());
            case SUSPENDED -> standstill().waitsFor();
            case AWAITING_VERDICT ->
                clocks.running(ClockKind.VERDICT)
                        .map(MatterClock::unit)
                        .map(Holder::bureau)
                        .orElseGet(Holder::enterprise);
            case CLOSED, DISMISSED, FOLDED -> null;
        };
    }

    Progress.Standstill standstill() {
        Progress.Standstill still = progress.standstill();
        if (still == null) {
            throw Refusal.of(AssignmentRefusal.WRONG_STAGE).with("stage", stage());
        }
        return still;
    }

    /** The clocks that the holder must keep, the most urgent first; none while a suspension lasts. */
    public List<MatterClock> urgent() {
        Stream<MatterClock> his = switch (stage()) {
            case AWAITING_DISPATCH -> clocks.running(ClockKind.DISPATCH).stream();
            case RETURN_REQUESTED, IN_CONSULTATION ->
                clocks.running()
                        .filter(clock -> clock.kind() == ClockKind.RULING
                                && (clock.assignment() == null
                                        || clock.belongsTo(theLead().id())));
            case AWAITING_SIGNATURE, IN_HANDLING, PLEDGED ->
                clocks.running()
                        .filter(clock -> clock.kind() != ClockKind.RULING
                                && clock.belongsTo(theLead().id()));
            case AWAITING_VERDICT -> clocks.running(ClockKind.VERDICT).stream();
            case SUSPENDED, CLOSED, DISMISSED, FOLDED -> Stream.empty();
        };
        return his.sorted(Comparator.comparing(clock -> clock.deadline().due())).toList();
    }

    /** By when the holder must act; {@code null} once it has ended. */
    public @Nullable Instant due() {
        if (stage() == Stage.SUSPENDED) {
            return standstill().until();
        }
        return urgent().stream()
                .findFirst()
                .map(clock -> clock.deadline().due())
                .orElse(null);
    }

    /** When the sweep must look at it; {@code null} if never. */
    public @Nullable Instant nextCheckAt() {
        Stream<Instant> checks = clocks.running().map(MatterClock::nextCheckAt).flatMap(Stream::ofNullable);
        Progress.Standstill still = progress.standstill();
        return Stream.concat(checks, still == null ? Stream.empty() : Stream.of(still.until()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public MatterView view() {
        return new MatterView(
                origin.id(),
                version(),
                stage(),
                lead().or(this::lastLead).map(Assignment::unit).orElse(null),
                parts.stream()
                        .filter(part -> !part.lead() && part.active())
                        .map(Assignment::unit)
                        .toList(),
                holder(),
                due(),
                urgent().stream()
                        .findFirst()
                        .map(MatterClock::deadline)
                        .map(Deadline::provisional)
                        .orElse(false),
                origin.openedAt(),
                progress.endedAt(),
                progress.redos());
    }

    private Optional<Assignment> lastLead() {
        return stage().isOpen()
                ? Optional.empty()
                : parts.reversed().stream().filter(Assignment::lead).findFirst();
    }

    /** The state that the first event brings about. */
    public static Matter opened(AssignmentEvent.MatterOpened event, Terms terms) {
        Origin origin = new Origin(
                event.jurisdiction(),
                event.matter(),
                event.source(),
                event.number(),
                event.enterprise(),
                event.bureau(),
                event.at());
        Clocks clocks = Clocks.NONE.start(ClockKind.DISPATCH, null, event.bureau(), 0, event.dispatchBy(), terms);
        Matter matter = new Matter(origin, Progress.begun(), List.of(), clocks, Custody.NONE, Requests.NONE);
        return matter.booked(event, terms);
    }

    Matter booked(AssignmentEvent event, Terms terms) {
        return new Matter(origin, progress, parts, clocks, custody.book(event, holder(), terms), requests);
    }

    Matter with(Progress next) {
        return new Matter(origin, next, parts, clocks, custody, requests);
    }

    Matter with(List<Assignment> next) {
        return new Matter(origin, progress, next, clocks, custody, requests);
    }

    Matter with(Clocks next) {
        return new Matter(origin, progress, parts, next, custody, requests);
    }

    Matter with(Requests next) {
        return new Matter(origin, progress, parts, clocks, custody, next);
    }
}
