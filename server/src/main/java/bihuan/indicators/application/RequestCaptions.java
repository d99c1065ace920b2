package bihuan.indicators.application;

import bihuan.assignments.MatterCaptions;
import bihuan.indicators.persistence.RequestRows;
import bihuan.indicators.persistence.RequestRows.Stored;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in the units' work lists what a data submission is about. */
@Component
class RequestCaptions implements MatterCaptions {
    private final RequestRows rows;

    RequestCaptions(RequestRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<MatterId, Caption> of(JurisdictionId jurisdiction, Collection<MatterId> matters) {
        return rows.of(jurisdiction, matters).stream()
                .collect(Collectors.toMap(it -> it.id().matter(), RequestCaptions::caption));
    }

    private static Caption caption(Stored request) {
        return new Caption(
                "报送指标数据：" + request.period() + " · " + request.indicators().size() + " 项", request.systemName());
    }
}
