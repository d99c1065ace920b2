package bihuan.indicators.domain;

import bihuan.indicators.Subject;
import java.util.List;

/** Figures of one period and group, apart from the system that gives them a meaning. */
public record SheetContent(List<Subject> subjects, List<Column> columns) {
    public SheetContent {
        subjects = List.copyOf(subjects);
        columns = List.copyOf(columns);
    }

    /** The table for scoring. */
    public Figures figures(Plan plan) {
        Figures figures = new Figures(plan, subjects.stream().map(Subject::code).toList());
        columns.forEach(column -> column.into(figures));
        for (int row = 0; row < subjects.size(); row++) {
            if (!subjects.get(row).ranked()) {
                figures.doNotCount(row);
            }
        }
        return figures;
    }
}
