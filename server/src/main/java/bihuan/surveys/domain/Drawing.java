package bihuan.surveys.domain;

import bihuan.kernel.EnterpriseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sample that anybody can draw again: within each stratum those whose SHA-256 of {@code seed:enterprise} come first. Whoever may not
 * be asked any more this quarter is stepped over, and the next of the same stratum takes the place.
 */
public final class Drawing {
    private Drawing() {}

    /** An enterprise of the frame. */
    public record Member(EnterpriseId enterprise, String stratum) {}

    /** An enterprise that is asked; {@code place} counts from one within the stratum, those stepped over included. */
    public record Drawn(EnterpriseId enterprise, String stratum, int place) {}

    /**
     * What came of it.
     *
     * @param drawn in the order of strata and places
     * @param steppedOver those who would have been asked, had they not been asked often enough
     */
    public record Sample(List<Drawn> drawn, List<Drawn> steppedOver) {}

    /**
     * Draws.
     *
     * @param seed 64 hexadecimal digits
     * @param quotas by stratum; strata without one are not asked
     * @param atLimit who may not be asked any more
     */
    public static Sample draw(
            String seed, Collection<Member> frame, Map<String, Integer> quotas, Set<EnterpriseId> atLimit) {
        SortedMap<String, List<Ranked>> strata = new TreeMap<>();
        for (Member member : frame) {
            String rank = Digests.sha256(seed + ":" + member.enterprise().value());
            strata.computeIfAbsent(member.stratum(), it -> new ArrayList<>())
                    .add(new Ranked(rank, member.enterprise()));
        }
        List<Drawn> drawn = new ArrayList<>();
        List<Drawn> steppedOver = new ArrayList<>();
        strata.forEach((stratum, members) -> {
            members.sort(Comparator.comparing(Ranked::rank));
            int wanted = quotas.getOrDefault(stratum, 0);
            int place = 0;
            for (Ranked member : members) {
                if (wanted == 0) {
                    break;
                }
                place++;
                boolean over = atLimit.contains(member.enterprise());
                (over ? steppedOver : drawn).add(new Drawn(member.enterprise(), stratum, place));
                wanted -= over ? 0 : 1;
            }
        });
        return new Sample(List.copyOf(drawn), List.copyOf(steppedOver));
    }

    private record Ranked(String rank, EnterpriseId enterprise) {}

    /** SHA-256 (hex) of the frame: a line {@code enterprise stratum} for each, in the order of enterprises. */
    public static String digest(Collection<Member> frame) {
        StringBuilder lines = new StringBuilder();
        frame.stream()
                .sorted(Comparator.comparing(it -> it.enterprise().value().toString()))
                .forEach(it -> lines.append(it.enterprise().value())
                        .append(' ')
                        .append(it.stratum())
                        .append('\n'));
        return Digests.sha256(lines.toString());
    }
}
