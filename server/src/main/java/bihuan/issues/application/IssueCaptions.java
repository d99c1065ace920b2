package bihuan.issues.application;

import bihuan.assignments.MatterCaptions;
import bihuan.issues.persistence.ContentStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in the units' work lists what an issue is about. */
@Component
class IssueCaptions implements MatterCaptions {
    private final ContentStore content;

    IssueCaptions(ContentStore content) {
        this.content = content;
    }

    @Override
    public Map<MatterId, Caption> of(JurisdictionId jurisdiction, Collection<MatterId> matters) {
        return content.captions(jurisdiction, matters);
    }
}
