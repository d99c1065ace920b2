/**
 * Assessment of units (督查考核, requirements D3, A6, E2–E4): who is measured by what, what came out, and how it can be doubted.
 *
 * <p>A life from beginning to end: each peer group has a {@link bihuan.assessment.Scheme} in versions, whose parts weigh 100 together. A
 * <em>round</em> for a quarter, a half year or a year is <em>calculated</em>: the figures of every {@link
 * bihuan.assessment.AssessmentSource} are kept with what they were counted from, and scored by rules that give the same bits on every
 * machine. It is <em>previewed</em>, the units <em>object</em> until a deadline in working days, each objection is <em>decided</em> with a
 * reason, and a new calculation shows beside the old one what changed, down to the raw figure. Somebody other than who calculated
 * <em>freezes</em> it: its canonical bytes have a digest in the ledger. Then it is <em>published</em>, and corrected only by another version
 * with its reason.
 *
 * <p>A third party enters points by its own judgement, after it has said where it is not free, about cases that a seed of the ledger drew.
 */
@ApplicationModule(
        displayName = "考核评价",
        allowedDependencies = {
            "kernel",
            "calendar",
            "rulebook",
            "organisation",
            "identity",
            "ledger",
            "issues",
            "surveys",
            "indicators"
        })
@NullMarked
package bihuan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
