package bihuan.assessment.domain;

import bihuan.assessment.Calculation;
import bihuan.assessment.Difference;
import bihuan.assessment.Difference.What;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.Adjustment;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RawItem;
import bihuan.assessment.UnitScore;
import bihuan.assessment.UnitScore.PartScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything that differs between two calculations, down to the raw figure. */
public final class Comparing {
    private final List<Difference> found = new ArrayList<>();

    private Comparing() {}

    /** By group, then unit, from the rank down; empty if they say the same. */
    public static List<Difference> of(Calculation before, Calculation after) {
        Comparing comparing = new Comparing();
        comparing.heads(before, after);
        for (PeerGroup group : PeerGroup.values()) {
            comparing.groups(group, sheet(before, group), sheet(after, group));
        }
        return List.copyOf(comparing.found);
    }

    private void heads(Calculation before, Calculation after) {
        String was = before.format() + " " + before.jurisdiction() + " " + before.round() + " "
                + before.period().text();
        String is = after.format() + " " + after.jurisdiction() + " " + after.round() + " "
                + after.period().text();
        if (!was.equals(is)) {
            found.add(new Difference(null, null, null, null, What.HEAD, null, was, is));
        }
    }

    private static @Nullable GroupSheet sheet(Calculation calculation, PeerGroup group) {
        return calculation.groups().stream()
                .filter(it -> it.scheme().group() == group)
                .findFirst()
                .orElse(null);
    }

    private void groups(PeerGroup group, @Nullable GroupSheet before, @Nullable GroupSheet after) {
        if (before == null || after == null) {
            if (before != after) {
                found.add(new Difference(group, null, null, null, What.SCHEME, null, version(before), version(after)));
            }
            return;
        }
        if (!before.scheme().equals(after.scheme())) {
            found.add(new Difference(
                    group,
                    null,
                    null,
                    null,
                    What.SCHEME,
                    null,
                    Canon.text(before.scheme()),
                    Canon.text(after.scheme())));
        }
        Map<String, RatedUnit> old = byKey(before.units(), RatedUnit::code);
        Map<String, RatedUnit> now = byKey(after.units(), RatedUnit::code);
        for (String code : union(old.keySet(), now.keySet())) {
            RatedUnit unit = now.containsKey(code) ? now.get(code) : old.get(code);
            new OfUnit(group, Objects.requireNonNull(unit), before, after).compare(old.get(code), now.get(code));
        }
    }

    private static @Nullable String version(@Nullable GroupSheet sheet) {
        return sheet == null ? null : Integer.toString(sheet.scheme().version());
    }

    /** What differs for one unit. */
    private final class OfUnit {
        private final PeerGroup group;
        private final RatedUnit unit;
        private final GroupSheet before;
        private final GroupSheet after;

        OfUnit(PeerGroup group, RatedUnit unit, GroupSheet before, GroupSheet after) {
            this.group = group;
            this.unit = unit;
            this.before = before;
            this.after = after;
        }

        void compare(@Nullable RatedUnit was, @Nullable RatedUnit is) {
            note(null, What.UNIT, null, was == null ? null : was.toString(), is == null ? null : is.toString());
            UnitScore old = score(before);
            UnitScore now = score(after);
            note(null, What.RANK, null, old, now, UnitScore::rank);
            note(null, What.TOTAL, null, old, now, UnitScore::total);
            note(null, What.BONUS, null, old, now, UnitScore::bonus);
            note(null, What.DEDUCTION, null, old, now, UnitScore::deduction);
            adjustments();
            Map<String, PartScore> oldParts = byKey(old == null ? List.of() : old.parts(), PartScore::part);
            Map<String, PartScore> newParts = byKey(now == null ? List.of() : now.parts(), PartScore::part);
            Map<String, Figure> oldFigures = figures(before);
            Map<String, Figure> newFigures = figures(after);
            for (String part : union(
                    union(oldParts.keySet(), newParts.keySet()), union(oldFigures.keySet(), newFigures.keySet()))) {
                part(part, oldParts.get(part), newParts.get(part));
                items(part, oldFigures.get(part), newFigures.get(part));
            }
        }

        private void part(String part, @Nullable PartScore old, @Nullable PartScore now) {
            note(part, What.POINTS, null, old, now, it -> it.state() + " " + it.points() + " " + it.contribution());
            note(part, What.VALUE, null, old, now, it -> it.value() + " " + it.shrunk() + " " + it.mean());
            note(part, What.AMOUNT, null, old, now, PartScore::amount);
            note(part, What.CASES, null, old, now, PartScore::cases);
        }

        private void items(String part, @Nullable Figure old, @Nullable Figure now) {
            Map<String, RawItem> was = byKey(old == null ? List.of() : old.items(), RawItem::ref);
            Map<String, RawItem> is = byKey(now == null ? List.of() : now.items(), RawItem::ref);
            for (String ref : union(was.keySet(), is.keySet())) {
                note(part, What.ITEM, ref, was.get(ref), is.get(ref), Comparing::words);
            }
        }

        private void adjustments() {
            Map<String, Adjustment> was = adjustments(before);
            Map<String, Adjustment> is = adjustments(after);
            for (String entry : union(was.keySet(), is.keySet())) {
                note(
                        null,
                        What.ADJUSTMENT,
                        entry,
                        was.get(entry),
                        is.get(entry),
                        it -> it.points() + " " + it.reason());
            }
        }

        private Map<String, Adjustment> adjustments(GroupSheet sheet) {
            return byKey(
                    sheet.adjustments().stream()
                            .filter(it -> it.unit().equals(unit.unit()))
                            .toList(),
                    it -> it.entry().toString());
        }

        private @Nullable UnitScore score(GroupSheet sheet) {
            return sheet.scores().stream()
                    .filter(it -> it.unit().equals(unit.unit()))
                    .findFirst()
                    .orElse(null);
        }

        private Map<String, Figure> figures(GroupSheet sheet) {
            return byKey(
                    sheet.figures().stream()
                            .filter(it -> it.unit().equals(unit.unit()))
                            .toList(),
                    Figure::part);
        }

        private <T> void note(
                @Nullable String part,
                What what,
                @Nullable String ref,
                @Nullable T old,
                @Nullable T now,
                Function<T, @Nullable Object> value) {
            Object was = old == null ? null : value.apply(old);
            Object is = now == null ? null : value.apply(now);
            note(part, what, ref, was == null ? null : was.toString(), is == null ? null : is.toString());
        }

        private void note(
                @Nullable String part, What what, @Nullable String ref, @Nullable String was, @Nullable String is) {
            if (!Objects.equals(was, is)) {
                found.add(new Difference(group, unit.unit(), unit.name(), part, what, ref, was, is));
            }
        }
    }

    private static String words(RawItem item) {
        String figure = item.amount() + " / " + item.count();
        return item.note() == null ? figure : figure + " (" + item.note() + ")";
    }

    private static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
        return things.stream().collect(Collectors.toMap(key, it -> it, (a, b) -> b, LinkedHashMap::new));
    }

    private static TreeSet<String> union(Collection<String> some, Collection<String> others) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
