package bihuan.indicators;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a published table of this system's figures looks (数据表格式): a line for each subject and period, a column for each indicator, headed
 * by its {@link Node.Source#key()}.
 *
 * @param subject heading of the column with the subjects
 * @param period heading of the column with the periods
 * @param ranked heading of a column that is empty for those who have no rank of their own, such as the cities of an economy
 * @param published by code of a node: heading of the column with its published marks, to compare with
 */
public record Table(String subject, String period, @Nullable String ranked, Map<String, String> published) {
    public Table {
        published = Map.copyOf(published);
    }
}
