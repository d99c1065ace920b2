package bihuan.assignments.web;

import bihuan.assignments.MatterView;
import bihuan.kernel.EntityTag;
import org.springframework.http.ResponseEntity;

/** The matter's version in headers: {@code ETag}. */
final class Versioned {
    private Versioned() {}

    static ResponseEntity<MatterView> answer(MatterView view) {
        return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(view);
    }
}
