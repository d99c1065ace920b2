package bihuan.assignments.persistence;

import bihuan.assignments.domain.Clocks;
import bihuan.assignments.domain.Custody;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Requests;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** All rows of a matter, in the one JSON document in which they travel between the application and the database. */
final class Document {
    private static final JsonMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonMapper EVENTS = JsonMapper.builder().build();

    private Document() {}

    /** As read: only clocks that run and the holding that is open. */
    record Loaded(
            MatterRow matter,
            List<AssignmentRow> parts,
            List<ClockRow> clocks,
            List<HoldingRow> holdings,
            List<RequestRow.Extension> extensions,
            List<RequestRow.Pledge> pledges) {

        Matter toMatter() {
            return new Matter(
                    matter.origin(),
                    matter.progress(),
                    parts.stream().map(AssignmentRow::part).toList(),
                    new Clocks(
                            matter.clocks(),
                            clocks.stream().map(ClockRow::clock).toList()),
                    new Custody(
                            matter.holdings(),
                            holdings.stream().map(HoldingRow::holding).toList(),
                            List.of()),
                    new Requests(
                            extensions.stream()
                                    .map(RequestRow.Extension::extension)
                                    .toList(),
                            pledges.stream().map(RequestRow.Pledge::pledge).toList()));
        }
    }

    /** As written: only rows that are new or changed. */
    record Saved(
            MatterRow matter,
            List<AssignmentRow> parts,
            List<ClockRow> clocks,
            List<HoldingRow> holdings,
            List<HoldingRow.Night> nights,
            List<RequestRow.Extension> extensions,
            List<RequestRow.Pledge> pledges,
            List<EventRow.Step> steps,
            List<EventRow.Text> texts,
            List<EventRow.Chase> chases,
            List<EventRow.Precedent> precedents) {}

    static Matter read(String json) {
        return COLUMNS.readValue(json, Loaded.class).toMatter();
    }

    static <T> T read(String json, Class<T> type) {
        return COLUMNS.readValue(json, type);
    }

    static String write(Change change) {
        Matter matter = change.after();
        return COLUMNS.writeValueAsString(new Saved(
                MatterRow.of(matter),
                changed(change, AssignmentRow::of),
                changed(
                        change,
                        of -> of.clocks().all().stream()
                                .map(clock -> ClockRow.of(of, clock))
                                .toList()),
                changed(
                        change,
                        of -> of.custody().spans().stream()
                                .map(span -> HoldingRow.of(of, span))
                                .toList()),
                changed(
                        change,
                        of -> of.custody().nights().stream()
                                .map(night -> HoldingRow.Night.of(of, night))
                                .toList()),
                changed(
                        change,
                        of -> of.requests().extensions().stream()
                                .map(asked -> RequestRow.Extension.of(of, asked))
                                .toList()),
                changed(
                        change,
                        of -> of.requests().pledges().stream()
                                .map(asked -> RequestRow.Pledge.of(of, asked))
                                .toList()),
                change.events().stream()
                        .map(event -> EventRow.Step.of(event, EVENTS.valueToTree(event)))
                        .toList(),
                change.texts().entrySet().stream()
                        .map(text -> new EventRow.Text(
                                matter.origin().jurisdiction(), matter.origin().id(), text.getKey(), text.getValue()))
                        .toList(),
                change.events().stream()
                        .flatMap(event -> EventRow.Chase.of(event).stream())
                        .toList(),
                change.events().stream()
                        .flatMap(event -> EventRow.Precedent.of(event).stream())
                        .toList()));
    }

    private static <R> List<R> changed(Change change, Function<Matter, List<R>> rows) {
        Matter before = change.before();
        List<R> old = before == null ? List.of() : rows.apply(before);
        return rows.apply(change.after()).stream()
                .filter(row -> !old.contains(row))
                .toList();
    }
}
