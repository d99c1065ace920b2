package bihuan.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.calendar.CalendarRefusal;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import bihuan.testing.CallerForTests;
import bihuan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BihuanTest
class CalendarControllerTest {
    private static final String YEAR_2027 = """
            {"$schema": "https://example.org/schema.json", "$id": "https://example.org/2027.json", "year": 2027,
             "papers": ["https://www.gov.cn/2027"],
             "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
            """;

    private final JurisdictionId city = TestCity.next();

    @Autowired
    CalendarController controller;

    private MockMvc http;

    @BeforeEach
    void call() {
        http = CallerForTests.calling(controller, Caller.anonymous(city));
    }

    @Test
    void showsAYearDayByDay() throws Exception {
        http.perform(get("/api/calendar").param("year", "2026"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decided").value(true))
                .andExpect(jsonPath("$.workingDays").value(248))
                .andExpect(jsonPath("$.days.length()").value(365))
                .andExpect(jsonPath("$.hours.sessions[0].opens").value("08:30:00"))
                .andExpect(jsonPath("$.days[3].reason").value("MAKE_UP_DAY"))
                .andExpect(jsonPath("$.days[3].holiday").value("元旦"));
        http.perform(get("/api/calendar").param("year", "2028"))
                .andExpect(jsonPath("$.decided").value(false))
                .andExpect(jsonPath("$.days.length()").value(366));
    }

    @Test
    void explainsADeadline() throws Exception {
        http.perform(get("/api/calendar/deadline")
                        .param("start", "2026-02-12T10:00:00+08:00")
                        .param("workingDays", "3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deadline.due").value("2026-02-24T09:30:00Z"))
                .andExpect(jsonPath("$.days.length()").value(13))
                .andExpect(jsonPath("$.days[12].count").value(3))
                .andExpect(jsonPath("$.days[12].working").value("PT7H30M"));
        http.perform(get("/api/calendar/deadline")
                        .param("start", "2026-02-12T10:00:00+08:00")
                        .param("workingHours", "4"))
                .andExpect(jsonPath("$.deadline.due").value("2026-02-12T07:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start=2026-02-12T10:00:00Z",
                "start=2026-02-12T10:00:00Z&workingDays=0",
                "start=2026-02-12T10:00:00Z&workingDays=501",
                "start=2026-02-12T10:00:00Z&workingHours=4001",
                "start=2026-02-12T10:00:00Z&workingDays=1&workingHours=1",
                "start=9999-02-12T10:00:00Z&workingDays=1"
            })
    void refusesQuestionsThatMakeNoSense(String query) {
        assertThatThrownBy(() -> http.perform(get("/api/calendar/deadline?" + query)))
                .hasCauseInstanceOf(Refusal.class);
    }

    @Test
    void previewsFirstAndThenAdoptsAYear() throws Exception {
        http.perform(json(post("/api/calendar/years"), YEAR_2027))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.preview.days[0].date").value("2027-01-01"))
                .andExpect(jsonPath("$.preview.days[0].workingAfter").value(false));
        http.perform(get("/api/calendar/versions"))
                .andExpect(jsonPath("$.length()").value(0));

        assertThatThrownBy(() -> http.perform(json(post("/api/calendar/years?preview=false"), YEAR_2027)
                        .header("If-Match", "\"7\"")))
                .hasCauseInstanceOf(Refusal.class);
        http.perform(json(post("/api/calendar/years?preview=false"), YEAR_2027).header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.adopted.version").value(2))
                .andExpect(jsonPath("$.adopted.year").value(2027));
        http.perform(get("/api/calendar/versions"))
                .andExpect(jsonPath("$[0].version").value(2))
                .andExpect(jsonPath("$[0].reason").value("国务院办公厅关于2027年节假日安排的通知"));
        http.perform(get("/api/calendar?year=2027&version=1"))
                .andExpect(jsonPath("$.decided").value(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"year\": 2027, \"papers\": [], \"days\": []}",
                "{\"year\": 2027, \"papers\": [], \"days\": [null]}",
                "{\"year\": 2027, \"papers\": [null], \"days\": [{\"name\": \"x\", \"date\": \"2027-01-01\", \"isOffDay\": true}]}",
                "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\": \"\", \"date\": \"2027-01-01\", \"isOffDay\": true}]}",
                "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\": \"x\", \"date\": \"2027-01-01\"}]}",
                "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\": \"x\", \"date\": \"2027-02-30\", \"isOffDay\": true}]}",
                "{\"year\": 1027, \"papers\": [], \"days\": [{\"name\": \"x\", \"date\": \"2027-01-01\", \"isOffDay\": true}]}"
            })
    void refusesFilesThatAreNoDecision(String body) throws Exception {
        http.perform(json(post("/api/calendar/years?preview=false"), body)).andExpect(status().isBadRequest());
    }

    @Test
    void setsOfficeHours() throws Exception {
        String summer = "{\"reason\": \"夏令时\", \"sessions\": [{\"opens\": \"08:00\", \"closes\": \"12:00\"}]}";
        http.perform(json(put("/api/calendar/office-hours"), summer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.adopted.hours.sessions[0].opens").value("08:00:00"));
        String backwards = summer.replace("08:00", "13:00");
        assertThatThrownBy(() -> http.perform(json(put("/api/calendar/office-hours"), backwards)))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CalendarRefusal.HOURS_INVALID));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
