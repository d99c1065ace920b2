package bihuan.assessment;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure was counted from: a case, an entry, an answer.
 *
 * @param ref what it is, e.g. {@code 20260302-000001-1/2}, a case and the number of its clock; unique within the figure
 * @param amount what it adds: 1 or 0 in a rate, working hours, points
 * @param count how many cases it stands for: 1 for a case, 0 for one that was left out, more for a group of answers
 * @param note why it was left out, or what an entry says; {@code null} if there is nothing to say
 */
public record RawItem(
        String ref, double amount, long count, @Nullable String note) {
    /** By what it is, so that one set of items has one order. */
    public static final Comparator<RawItem> ORDER = Comparator.comparing(RawItem::ref);

    public RawItem {
        if (!Double.isFinite(amount) || count < 0) {
            throw new IllegalArgumentException("Not an amount of cases: " + amount + " of " + count);
        }
        amount = amount == 0 ? 0 : amount;
    }

    public static RawItem of(String ref, double amount) {
        return new RawItem(ref, amount, 1, null);
    }
}
