package bihuan.assessment.application;

import bihuan.assessment.AssessmentSource;
import bihuan.assessment.PointKind;
import bihuan.assessment.RawItem;
import bihuan.assessment.SourceKind;
import bihuan.assessment.persistence.PointStore.Stored;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Marks that people give: of several people their mean. */
@Component
class PointSource implements AssessmentSource {
    private final PointBook points;

    PointSource(PointBook points) {
        this.points = points;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.POINTS;
    }

    @Override
    public List<Offer> offers(JurisdictionId jurisdiction) {
        return Arrays.stream(PointKind.values())
                .filter(PointKind::isMark)
                .map(it -> new Offer(it.name(), it.title(), Scale.POINTS, true))
                .toList();
    }

    @Override
    public List<UnitFigure> figures(Question question) {
        Map<UnitId, List<RawItem>> items = points.counting(question.jurisdiction(), question.round()).stream()
                .filter(it -> it.kind().name().equals(question.code()))
                .filter(it -> question.units().contains(it.unit()))
                .collect(Collectors.groupingBy(
                        Stored::unit, Collectors.mapping(PointSource::item, Collectors.toList())));
        return items.entrySet().stream()
                .map(it -> new UnitFigure(it.getKey(), it.getValue()))
                .toList();
    }

    private static RawItem item(Stored entry) {
        return new RawItem(entry.id().value().toString(), entry.points(), 1, entry.reason());
    }
}
