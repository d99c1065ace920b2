package bihuan.insight.web;

import bihuan.insight.Cockpit;
import bihuan.insight.CockpitView;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The leaders' cockpit (驾驶舱, I3). */
@RestController
class CockpitController {
    private final Cockpit cockpit;

    CockpitController(Cockpit cockpit) {
        this.cockpit = cockpit;
    }

    /** A city on one page; each figure opens to its cases at {@code /api/measures/{measure}/cases}. */
    @GetMapping("/api/cockpit")
    @Needs(Permission.MEASURES_READ)
    CockpitView cockpit(Caller caller, @RequestParam @Size(max = 30) String period) {
        MeasurePeriod asked = MeasurePeriod.parse(period)
                .orElseThrow(() -> Refusal.of(MeasureRefusal.MEASURE_BAD_PERIOD).at("/period"));
        return cockpit.of(caller.jurisdiction(), asked);
    }
}
