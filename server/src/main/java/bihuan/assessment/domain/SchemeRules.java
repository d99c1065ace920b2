package bihuan.assessment.domain;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Scheme;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.kernel.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a scheme must fulfil. */
public final class SchemeRules {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final int MOST_PARTS = 30;
    private static final int MOST_CASES = 1000;
    private static final int MOST_CAP = 50;
    private static final double LARGEST_END = 1e6;
    private static final int LONGEST_NAME = 60;

    private SchemeRules() {}

    /** The scheme, its names trimmed; refused with a pointer to what is wrong. Whether its sources exist is not asked here. */
    public static Scheme checked(Scheme scheme) {
        if (scheme.parts().isEmpty() || scheme.parts().size() > MOST_PARTS) {
            throw Refusal.of(AssessmentRefusal.SCHEME_WITHOUT_PARTS)
                    .at("/parts")
                    .with("most", MOST_PARTS);
        }
        range(scheme.leastScored(), 1, Scheme.TOTAL, "/leastScored");
        range(scheme.bonusCap(), 0, MOST_CAP, "/bonusCap");
        range(scheme.deductionCap(), 0, MOST_CAP, "/deductionCap");
        Set<String> codes = new HashSet<>();
        int total = 0;
        for (int at = 0; at < scheme.parts().size(); at++) {
            Part part = scheme.parts().get(at);
            String pointer = "/parts/" + at;
            checkPart(part, pointer);
            if (!codes.add(part.code())) {
                throw Refusal.of(AssessmentRefusal.PART_CODE_TWICE)
                        .at(pointer + "/code")
                        .with("code", part.code());
            }
            total += part.weight();
        }
        if (total != Scheme.TOTAL) {
            throw Refusal.of(AssessmentRefusal.WEIGHTS_NOT_100).at("/parts").with("total", total);
        }
        return new Scheme(
                scheme.group(),
                scheme.version(),
                Wording.required(scheme.name(), LONGEST_NAME, "/name"),
                scheme.parts(),
                scheme.leastScored(),
                scheme.bonusCap(),
                scheme.deductionCap());
    }

    private static void checkPart(Part part, String pointer) {
        if (!CODE.matcher(part.code()).matches()) {
            throw Refusal.of(AssessmentRefusal.PART_CODE_WRONG).at(pointer + "/code");
        }
        Wording.required(part.name(), LONGEST_NAME, pointer + "/name");
        range(part.weight(), 1, Scheme.TOTAL, pointer + "/weight");
        range(part.minimumCases(), 1, MOST_CASES, pointer + "/minimumCases");
        range(part.shrinkage(), 0, MOST_CASES, pointer + "/shrinkage");
        if (!isSound(part.marking())) {
            throw Refusal.of(AssessmentRefusal.MARKING_WRONG).at(pointer + "/marking");
        }
    }

    private static boolean isSound(Marking marking) {
        Double zero = marking.zero();
        Double full = marking.full();
        return switch (marking.kind()) {
            case SHARE -> zero == null && full != null && isSound(full) && full > 0;
            case LINEAR -> zero != null && full != null && isSound(zero) && isSound(full) && full - zero != 0;
            case GIVEN -> zero == null && full == null;
        };
    }

    private static boolean isSound(double end) {
        return Math.abs(end) <= LARGEST_END;
    }

    private static void range(double value, int least, int most, String pointer) {
        if (!(value >= least && value <= most)) {
            throw Refusal.of(AssessmentRefusal.SCHEME_OUT_OF_RANGE)
                    .at(pointer)
                    .with("least", least)
                    .with("most", most);
        }
    }
}
