package bihuan.demo.application;

import bihuan.enterprises.EnterpriseView;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.UnitId;
import bihuan.packs.PackContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Who plays: the people of the bureau, an officer and a leader for each unit that is given work, and the enterprises.
 *
 * @param handlers the units that are given work, by code
 * @param areaCodes the code of each area
 */
record Cast(
        PackContent pack,
        Caller dispatcher,
        Caller operator,
        Map<String, Handler> handlers,
        List<EnterpriseView> enterprises,
        Map<AreaId, String> areaCodes) {

    /** A unit with its people and its temper. */
    record Handler(UnitId unit, Caller officer, Caller leader, Temper temper) {}

    /** Who handles a category in an area, if the pack and its accounts say so. */
    Optional<Handler> usual(String category, @Nullable AreaId area) {
        return pack.usualUnit(category, area == null ? "" : areaCodes.getOrDefault(area, ""))
                .map(handlers::get);
    }

    /** What people say on an occasion. */
    String phrase(String occasion, Chance chance) {
        return filled(chance.oneOf(pack.templates().phrases().getOrDefault(occasion, List.of(occasion))), chance);
    }

    /** What a unit answers about a category. */
    String answer(String category, Chance chance) {
        Map<String, List<String>> answers = pack.templates().answers();
        List<String> fitting = answers.getOrDefault(category.substring(0, 2), answers.getOrDefault("*", List.of()));
        return fitting.isEmpty() ? "已办理。" : filled(chance.oneOf(fitting), chance);
    }

    private String filled(String words, Chance chance) {
        Map<String, List<String>> slots = pack.templates().slots();
        return Story.SLOT
                .matcher(words)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        chance.oneOf(slots.getOrDefault(slot.group(1), List.of(slot.group(1))))));
    }
}
