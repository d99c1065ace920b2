package bihuan.assignments.domain;

import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleSet;

/** The rules of the loop in which one city may differ from another. */
public final class AssignmentRules {
    private static final int LONGEST = 120;

    public static final Rule<Integer> DISPATCH_HOURS = Rule.number("assignments.dispatch-hours", 4, 1, LONGEST);
    public static final Rule<Integer> SIGN_HOURS = Rule.number("assignments.sign-hours", 4, 1, LONGEST);
    public static final Rule<Integer> CONTACT_DAYS = days("contact-days", 1);
    public static final Rule<Integer> ANSWER_DAYS = days("answer-days", 5);
    public static final Rule<Integer> ASSIST_DAYS = days("assist-days", 3);
    public static final Rule<Integer> REDO_DAYS = days("redo-days", 3);
    public static final Rule<Integer> RULING_DAYS = days("ruling-days", 1);
    public static final Rule<Integer> CONSULTATION_DAYS = days("consultation-days", 3);
    public static final Rule<Integer> VERDICT_DAYS = days("verdict-days", 3);
    public static final Rule<Integer> CALL_BACK_DAYS = days("call-back-days", 2);
    public static final Rule<Integer> RETURN_WITHIN = days("return-within", 1);
    public static final Rule<Integer> EXTENSION_UNIT_DAYS = days("extension-unit-days", 5);
    public static final Rule<Integer> EXTENSION_BUREAU_DAYS = days("extension-bureau-days", 10);
    public static final Rule<Integer> SUSPENSION_DAYS = days("suspension-days", 10);
    public static final Rule<Integer> SUSPENSION_TOTAL_DAYS = days("suspension-total-days", 20);
    public static final Rule<Integer> PLEDGE_DAYS = days("pledge-days", LONGEST);
    public static final Rule<Integer> OVERNIGHT_GRACE = Rule.number("assignments.overnight-grace", 60, 0, 450);
    /** Whether an officer's answer needs the approval of his unit's leader. */
    public static final Rule<Boolean> ANSWER_NEEDS_APPROVAL = Rule.flag("assignments.answer-needs-approval", false);

    public static final Rule<Ladder> LADDER = Rule.of("assignments.ladder", Ladder.class, Ladder.USUAL, Ladder::check);

    private AssignmentRules() {}

    /** All of them, for the rulebook. */
    public static RuleSet all() {
        return RuleSet.of(
                DISPATCH_HOURS,
                SIGN_HOURS,
                CONTACT_DAYS,
                ANSWER_DAYS,
                ASSIST_DAYS,
                REDO_DAYS,
                RULING_DAYS,
                CONSULTATION_DAYS,
                VERDICT_DAYS,
                CALL_BACK_DAYS,
                RETURN_WITHIN,
                EXTENSION_UNIT_DAYS,
                EXTENSION_BUREAU_DAYS,
                SUSPENSION_DAYS,
                SUSPENSION_TOTAL_DAYS,
                PLEDGE_DAYS,
                OVERNIGHT_GRACE,
                ANSWER_NEEDS_APPROVAL,
                LADDER);
    }

    private static Rule<Integer> days(String name, int fallback) {
        return Rule.number("assignments." + name, fallback, 1, LONGEST);
    }
}
