package bihuan.platform.web;

import bihuan.kernel.OpenToAll;
import bihuan.kernel.UnitId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that only tests have, to be asked in every wrong way. */
@Hidden
@RestController
@RequestMapping("/api/echo")
class Echo {
    private final JdbcClient database;

    Echo(JdbcClient database) {
        this.database = database;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank String name, @Max(9) int count) {}

    record Thing(
            String title,
            @Nullable String remark,
            boolean urgent,
            Colour colour,
            Instant at,
            LocalDate due,
            UnitId unit,
            @Valid List<Part> parts) {}

    @PostMapping
    @OpenToAll(because = "It is a test.")
    Thing echo(@Valid @RequestBody Thing thing) {
        return thing;
    }

    @GetMapping("/{unit}")
    @OpenToAll(because = "It is a test.")
    UnitId get(@PathVariable UnitId unit, @RequestParam int size) {
        return unit;
    }

    @PostMapping("/sql")
    @OpenToAll(because = "It is a test.")
    void sql(@RequestParam String statement) {
        database.sql(statement).query().listOfRows();
    }
}
