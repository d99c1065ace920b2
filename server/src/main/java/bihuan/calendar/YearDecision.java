package bihuan.calendar;

import java.util.List;

/**
 * What the State Council decided for the holidays of one year (国务院办公厅关于节假日安排的通知). It may hold days of the
 * neighbouring years; where two decisions name the same day, that of the later year holds.
 *
 * @param papers web addresses of the decisions, the last one being the newest
 */
public record YearDecision(int year, List<String> papers, List<SpecialDay> days) {
    public YearDecision {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }
}
