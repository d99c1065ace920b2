package bihuan.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.kernel.Refusal;
import bihuan.operations.Operations;
import bihuan.operations.Operations.StatementTime;
import bihuan.testing.BihuanTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class OperationsTest {
    @Autowired
    Operations operations;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Autowired
    MeterRegistry meters;

    @Test
    void isForOperatorsOnly() throws Exception {
        mvc.perform(get("/api/operations/state")).andExpect(status().isUnauthorized());
    }

    @Test
    void countsRequestsAndTheirTimes() throws Exception {
        long before = asked();
        mvc.perform(get("/api/areas")).andExpect(status().isOk());
        assertThat(asked()).isEqualTo(before + 1);
    }

    private long asked() {
        return meters.find("http.server.requests").tag("uri", "/api/areas").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void showsFirstWhatCostsMost() {
        Timer slow = Timer.builder("http.server.requests")
                .tags("method", "GET", "uri", "/api/slow", "status", "200", "outcome", "SUCCESS", "exception", "none")
                .register(meters);
        slow.record(Duration.ofHours(1));
        slow.record(Duration.ofHours(3));

        Operations.EndpointTime first = operations.endpoints().getFirst();
        assertThat(first.path()).isEqualTo("/api/slow");
        assertThat(first.requests()).isEqualTo(2);
        assertThat(first.mean()).isEqualTo(Duration.ofHours(2).toMillis());
        meters.remove(slow);
    }

    @Test
    void findsAStatementAndExplainsItWithoutRunningIt() {
        for (int n = 0; n < 20; n++) {
            database.sql("SELECT count(*) FROM pg_attribute AS slow_one CROSS JOIN pg_type WHERE slow_one.attnum > :n")
                    .param("n", n)
                    .query(Long.class)
                    .single();
        }
        StatementTime found = operations.statements().stream()
                .filter(it -> it.text().contains("slow_one"))
                .findFirst()
                .orElseThrow();
        assertThat(found.calls()).isGreaterThanOrEqualTo(20);
        assertThat(operations.plan(Long.parseLong(found.id()))).anyMatch(line -> line.contains("pg_attribute"));
    }

    @Test
    void saysWhenThereIsNoSuchStatement() {
        assertThatThrownBy(() -> operations.plan(1)).isInstanceOf(Refusal.class);
    }

    @Test
    void describesTheNodeAndItsDatabase() {
        Operations.State state = operations.state();
        assertThat(state.databaseSize()).isPositive();
        assertThat(state.statementsKnown()).isTrue();
        assertThat(state.connectionsMost()).isPositive();
    }
}
