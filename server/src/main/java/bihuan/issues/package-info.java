/**
 * Problems of enterprises (企业诉求): one ledger for every channel through which they come (A3), and the voice of whoever raised them.
 *
 * <p>A life from beginning to end: an issue is <em>registered</em> with a number and a follow-up code; the bureau <em>triages</em> it,
 * accepting it or giving a reason from a list; <em>merges</em> it with another about the same problem, or <em>dispatches</em> it. From
 * then on it is a matter of module {@code assignments}, whose events move its {@link bihuan.issues.IssueState}. When the lead unit has
 * answered, the reporter or an operator outside the unit <em>judges</em>: contacted? solved? satisfied? Unsolved goes to redo. A
 * <em>withdrawal</em> counts only after somebody outside the units has asked whether it was free will, and an <em>exclusion</em> from
 * statistics only after somebody else has reviewed it.
 *
 * <p>Contact data and words of enterprises never enter an event: the ledger keeps salted digests. An issue and its matter have the
 * same id; locks are taken matter first, issue second.
 */
@ApplicationModule(
        displayName = "企业诉求",
        allowedDependencies = {
            "kernel",
            "calendar",
            "rulebook",
            "organisation",
            "identity",
            "enterprises",
            "attachments",
            "ledger",
            "assignments"
        })
@NullMarked
package bihuan.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
