package bihuan.assessment.domain;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.RawItem;
import bihuan.assessment.Results.ChangedFigure;
import bihuan.assessment.Results.WhatIf;
import bihuan.assessment.Scheme;
import bihuan.assessment.Scheme.Part;
import bihuan.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Scores a sheet with other figures or weights. */
public final class WhatIfs {
    private static final String REF = "what-if";

    private WhatIfs() {}

    /** @throws Refusal what {@link SchemeRules} refuses, or a pointer to a part or a unit that is not there */
    public static GroupSheet score(GroupSheet sheet, WhatIf question) {
        Scheme scheme = SchemeRules.checked(scheme(sheet.scheme(), question));
        List<Figure> figures = new ArrayList<>(sheet.figures());
        for (int at = 0; at < question.figures().size(); at++) {
            ChangedFigure changed = question.figures().get(at);
            require(sheet, changed, "/figures/" + at);
            figures.removeIf(it -> it.part().equals(changed.part()) && it.unit().equals(changed.unit()));
            figures.add(new Figure(
                    changed.part(),
                    changed.unit(),
                    List.of(new RawItem(REF, changed.amount(), changed.cases(), null))));
        }
        return Scorer.score(new GroupSheet(scheme, sheet.units(), figures, sheet.adjustments(), List.of()));
    }

    private static Scheme scheme(Scheme scheme, WhatIf question) {
        List<Part> parts = scheme.parts().stream()
                .map(it -> weighing(it, question.weights().getOrDefault(it.code(), it.weight())))
                .toList();
        for (String code : question.weights().keySet()) {
            requirePart(scheme, code, "/weights/" + code);
        }
        Integer least = question.leastScored();
        return new Scheme(
                scheme.group(),
                scheme.version(),
                scheme.name(),
                parts,
                least == null ? scheme.leastScored() : least,
                scheme.bonusCap(),
                scheme.deductionCap());
    }

    private static Part weighing(Part part, int weight) {
        return new Part(
                part.code(),
                part.name(),
                weight,
                part.source(),
                part.sourceCode(),
                part.marking(),
                part.minimumCases(),
                part.shrinkage());
    }

    private static void require(GroupSheet sheet, ChangedFigure changed, String pointer) {
        requirePart(sheet.scheme(), changed.part(), pointer + "/part");
        if (sheet.units().stream().noneMatch(it -> it.unit().equals(changed.unit()))) {
            throw Refusal.of(AssessmentRefusal.NOT_ASSESSED).at(pointer + "/unit");
        }
    }

    private static void requirePart(Scheme scheme, String code, String pointer) {
        if (scheme.parts().stream().noneMatch(it -> it.code().equals(code))) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_PART).at(pointer);
        }
    }
}
