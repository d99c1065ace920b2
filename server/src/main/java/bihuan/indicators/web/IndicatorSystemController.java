package bihuan.indicators.web;

import bihuan.indicators.IndicatorSystems;
import bihuan.indicators.SystemFault;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Indicator systems (指标体系, D1). */
@RestController
@RequestMapping("/api/indicators")
class IndicatorSystemController {
    private final IndicatorSystems systems;

    IndicatorSystemController(IndicatorSystems systems) {
        this.systems = systems;
    }

    /** @param content the system, see {@code docs/indicators.md} */
    record SystemBody(JsonNode content) {}

    @GetMapping("/systems")
    @Needs(Permission.INDICATORS_READ)
    List<IndicatorSystems.Summary> all(Caller caller) {
        return systems.all(caller.jurisdiction());
    }

    @GetMapping("/systems/{code}/{version}")
    @Needs(Permission.INDICATORS_READ)
    IndicatorSystems.Document document(
            Caller caller, @PathVariable @Size(max = 60) String code, @PathVariable @Size(max = 60) String version) {
        return systems.document(caller.jurisdiction(), code, version);
    }

    /** Everything that is wrong with a system; nothing is kept. */
    @PostMapping("/checks")
    @Needs(Permission.INDICATORS_EDIT)
    List<SystemFault> check(@RequestBody SystemBody body) {
        return systems.check(body.content());
    }

    /** Keeps a draft. */
    @PostMapping("/systems")
    @Needs(Permission.INDICATORS_EDIT)
    ResponseEntity<IndicatorSystems.Summary> save(Caller caller, @RequestBody SystemBody body) {
        return created(systems.save(caller, body.content()));
    }

    @PostMapping("/systems/{code}/{version}/publication")
    @Needs(Permission.INDICATORS_PUBLISH)
    IndicatorSystems.Summary publish(
            Caller caller, @PathVariable @Size(max = 60) String code, @PathVariable @Size(max = 60) String version) {
        return systems.publish(caller, code, version);
    }

    @DeleteMapping("/systems/{code}/{version}")
    @Needs(Permission.INDICATORS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            Caller caller, @PathVariable @Size(max = 60) String code, @PathVariable @Size(max = 60) String version) {
        systems.discard(caller, code, version);
    }

    /** Systems that come along. */
    @GetMapping("/offers")
    @Needs(Permission.INDICATORS_READ)
    List<IndicatorSystems.Offer> offers() {
        return systems.offers();
    }

    /** Takes one of them as a draft. */
    @PostMapping("/offers/{name}/draft")
    @Needs(Permission.INDICATORS_EDIT)
    ResponseEntity<IndicatorSystems.Summary> take(Caller caller, @PathVariable @Size(max = 60) String name) {
        return created(systems.take(caller, name));
    }

    private static ResponseEntity<IndicatorSystems.Summary> created(IndicatorSystems.Summary draft) {
        return ResponseEntity.created(URI.create("/api/indicators/systems/" + draft.code() + "/" + draft.version()))
                .body(draft);
    }
}
