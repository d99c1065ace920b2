package bihuan.assignments;

import bihuan.kernel.UnitId;

/**
 * A unit that may be the right lead.
 *
 * @param ruled whether a joint consultation once named it for this category
 * @param dispatches how often it was the lead and did not return, in the last 365 days
 */
public record Suggestion(UnitId unit, boolean ruled, int dispatches) {}
