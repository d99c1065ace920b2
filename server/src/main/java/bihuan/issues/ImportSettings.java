package bihuan.issues;

import java.util.Map;

/**
 * How a workbook is to be imported.
 *
 * @param channel recorded as the channel of every row
 * @param mapping header of the column per field; what is missing is found by {@link ImportField}'s names
 * @param dryRun checks every row and registers none
 * @param keepTimes whether clocks start at the time in the row, as if the issue had been registered then; otherwise only the date of
 *     receipt is taken from the row, and the clocks start with the import
 */
public record ImportSettings(Channel channel, Map<ImportField, String> mapping, boolean dryRun, boolean keepTimes) {
    public ImportSettings {
        mapping = Map.copyOf(mapping);
    }
}
