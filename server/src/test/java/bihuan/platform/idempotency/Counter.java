package bihuan.platform.idempotency;

import bihuan.kernel.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint that only tests have: it counts how often it has really done its work. */
@Hidden
@RestController
class Counter {
    private final JdbcClient database;

    Counter(JdbcClient database) {
        this.database = database;
    }

    record Step(int by, int sleepMillis, boolean fail) {}

    record Count(int value) {}

    @PostMapping("/api/counters/{name}/steps")
    @OpenToAll(because = "It is a test.")
    @Transactional
    public ResponseEntity<Count> step(@PathVariable String name, @RequestBody Step step) throws InterruptedException {
        int value = database.sql("""
                        INSERT INTO public.counter VALUES (:name, :by)
                        ON CONFLICT (name) DO UPDATE SET value = counter.value + :by
                        RETURNING value
                        """)
                .param("name", name)
                .param("by", step.by())
                .query(Integer.class)
                .single();
        Thread.sleep(step.sleepMillis());
        if (step.fail()) {
            throw new IllegalStateException("as asked");
        }
        return ResponseEntity.created(URI.create("/api/counters/" + name)).body(new Count(value));
    }
}
