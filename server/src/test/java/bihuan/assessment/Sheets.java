package bihuan.assessment;

import bihuan.assessment.GroupSheet.Adjustment;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Scorer;
import bihuan.kernel.UnitId;
import bihuan.ledger.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invented sheets for tests of the domain. */
public final class Sheets {
    private Sheets() {}

    /** Solution 60 (share of 0.9), overnight 40 (linear from 0.5 to 0), with a minimum of cases and shrinkage. */
    public static Scheme scheme(int minimum, int shrinkage, int leastScored) {
        return new Scheme(
                PeerGroup.DEPARTMENTS,
                1,
                "方案",
                List.of(
                        part("SOLUTION", 60, Marking.share(0.9), minimum, shrinkage),
                        part("OVERNIGHT", 40, Marking.linear(0.5, 0), minimum, shrinkage)),
                leastScored,
                5,
                10);
    }

    public static Part part(String code, int weight, Marking marking, int minimum, int shrinkage) {
        return new Part(code, code, weight, SourceKind.MEASURE, code, marking, minimum, shrinkage);
    }

    public static UnitId unit(int number) {
        return new UnitId(new UUID(1, number));
    }

    public static RatedUnit rated(int number) {
        return new RatedUnit(unit(number), "U%03d".formatted(number), "单位 " + number);
    }

    /** A rate of {@code counting} in {@code cases}. */
    public static Figure figure(String part, int unit, int counting, int cases) {
        List<RawItem> items = new ArrayList<>();
        for (int n = 0; n < cases; n++) {
            items.add(RawItem.of("%s-%03d-%04d".formatted(part, unit, n), n < counting ? 1 : 0));
        }
        return new Figure(part, unit(unit), items);
    }

    public static Adjustment adjustment(int number, int unit, double points) {
        return new Adjustment(new UUID(2, number), unit(unit), points, "理由", "文号");
    }

    public static GroupSheet scored(Scheme scheme, int units, List<Figure> figures, List<Adjustment> adjustments) {
        List<RatedUnit> rated = new ArrayList<>();
        for (int n = 1; n <= units; n++) {
            rated.add(rated(n));
        }
        return Scorer.score(new GroupSheet(scheme, rated, figures, adjustments, List.of()));
    }

    /** Something with every kind of figure in it, from a seed. */
    public static GroupSheet random(long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(12);
        List<Figure> figures = new ArrayList<>();
        List<Adjustment> adjustments = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            for (String part : List.of("SOLUTION", "OVERNIGHT")) {
                int cases = random.nextInt(20);
                figures.add(figure(part, unit, cases == 0 ? 0 : random.nextInt(cases + 1), cases));
            }
            if (random.nextInt(3) == 0) {
                adjustments.add(adjustment(unit, unit, (random.nextDouble() - 0.5) * 30));
            }
        }
        Scheme scheme = scheme(1 + random.nextInt(5), random.nextInt(8), 1 + random.nextInt(100));
        return scored(scheme, units, figures, adjustments);
    }

    public static Calculation calculation(GroupSheet... groups) {
        return new Calculation(
                Calculation.FORMAT,
                7,
                new UUID(3, 3),
                new AssessmentPeriod("2025-Q4"),
                1,
                "2026-01-12T02:00:00Z",
                null,
                List.of(groups));
    }

    public static String digest(Calculation calculation) {
        return CanonicalJson.sha256(Canon.text(calculation));
    }
}
