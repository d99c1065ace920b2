/**
 * A year in the life of an invented city, so that every screen has something to show.
 *
 * <p>Nothing is written past the rules: invented people register, dispatch, sign, delay, return, answer and judge through the same
 * doors as real ones, each at his own moment of the past twelve months, and the sweep chases them as it would have. What happens on
 * a day is drawn from the pack's seed and that day alone, so the city is the same wherever it is started on the same day. All of it
 * is one transaction: after a crash there is either the whole year or none of it. Surveys follow, for their draws wait for a seal.
 */
@ApplicationModule(
        displayName = "演示城市",
        allowedDependencies = {
            "kernel",
            "calendar",
            "organisation",
            "identity",
            "enterprises",
            "assignments",
            "issues",
            "indicators",
            "assessment",
            "ledger",
            "surveys",
            "packs"
        })
@NullMarked
package bihuan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
