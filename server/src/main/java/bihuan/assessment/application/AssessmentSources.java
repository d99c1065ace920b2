package bihuan.assessment.application;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.AssessmentSource;
import bihuan.assessment.Scheme;
import bihuan.assessment.Schemes.SourceOffer;
import bihuan.assessment.SourceKind;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All sources that the installation has. */
@Component
class AssessmentSources {
    private final Map<SourceKind, AssessmentSource> byKind = new EnumMap<>(SourceKind.class);

    AssessmentSources(List<AssessmentSource> sources) {
        for (AssessmentSource source : sources) {
            if (byKind.put(source.kind(), source) != null) {
                throw new IllegalStateException("Two sources for " + source.kind());
            }
        }
    }

    List<SourceOffer> offers(JurisdictionId jurisdiction) {
        return byKind.values().stream()
                .flatMap(source -> source.offers(jurisdiction).stream()
                        .map(it ->
                                new SourceOffer(source.kind(), it.code(), it.title(), it.scale(), it.moreIsBetter())))
                .toList();
    }

    void requireAll(JurisdictionId jurisdiction, Scheme scheme) {
        List<SourceOffer> offers = offers(jurisdiction);
        for (int at = 0; at < scheme.parts().size(); at++) {
            Scheme.Part part = scheme.parts().get(at);
            boolean known = offers.stream()
                    .anyMatch(it -> it.source() == part.source() && it.code().equals(part.sourceCode()));
            if (!known) {
                throw Refusal.of(AssessmentRefusal.NO_SUCH_SOURCE).at("/parts/" + at + "/sourceCode");
            }
        }
    }

    /** The source of a part; refused if the installation no longer has it. */
    AssessmentSource of(Scheme.Part part) {
        AssessmentSource source = byKind.get(part.source());
        if (source == null) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_SOURCE);
        }
        return source;
    }
}
