package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.EnterpriseId;
import bihuan.surveys.domain.Drawing.Drawn;
import bihuan.surveys.domain.Drawing.Member;
import bihuan.surveys.domain.Drawing.Sample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final String SEED = "5f".repeat(32);

    private static EnterpriseId enterprise(int n) {
        return new EnterpriseId(new UUID(0x0198_0000_0000_7000L, n));
    }

    private final List<Member> frame = Stream.concat(
                    IntStream.range(0, 40).mapToObj(n -> new Member(enterprise(n), "C/SMALL/*")),
                    IntStream.range(40, 60).mapToObj(n -> new Member(enterprise(n), "F/MICRO/*")))
            .toList();

    /** The very enterprises: this is what a city publishes, so it may never change. */
    @Test
    void isTheSameToTheBit() {
        Sample sample = Drawing.draw(SEED, frame, Map.of("C/SMALL/*", 3, "F/MICRO/*", 2), Set.of());
        List<String> expected = Stream.of("C/SMALL/*", "F/MICRO/*")
                .flatMap(stratum -> frame.stream()
                        .filter(it -> it.stratum().equals(stratum))
                        .map(it -> it.enterprise().value().toString())
                        .sorted(java.util.Comparator.comparing(it -> Digests.sha256(SEED + ":" + it)))
                        .limit(stratum.startsWith("C") ? 3 : 2))
                .toList();
        assertThat(sample.drawn().stream().map(it -> it.enterprise().value().toString()))
                .containsExactlyElementsOf(expected);
        assertThat(Drawing.draw(SEED, frame.reversed(), Map.of("C/SMALL/*", 3, "F/MICRO/*", 2), Set.of()))
                .isEqualTo(sample);
        assertThat(Digests.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void dependsOnTheSeed() {
        assertThat(Drawing.draw("60".repeat(32), frame, Map.of("C/SMALL/*", 10), Set.of()))
                .isNotEqualTo(Drawing.draw(SEED, frame, Map.of("C/SMALL/*", 10), Set.of()));
    }

    @Test
    void replacesWhoIsAskedOftenEnoughWithinTheStratum() {
        Map<String, Integer> quotas = Map.of("C/SMALL/*", 5, "F/MICRO/*", 5);
        List<Drawn> before = Drawing.draw(SEED, frame, quotas, Set.of()).drawn();
        EnterpriseId tired = before.getFirst().enterprise();
        Sample sample = Drawing.draw(SEED, frame, quotas, Set.of(tired));
        assertThat(sample.steppedOver()).containsExactly(before.getFirst());
        assertThat(sample.drawn()).hasSize(10).noneMatch(it -> it.enterprise().equals(tired));
        assertThat(sample.drawn().stream()
                        .filter(it -> it.stratum().equals("C/SMALL/*"))
                        .map(Drawn::place))
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(sample.drawn().subList(5, 10)).isEqualTo(before.subList(5, 10));
    }

    @Test
    void endsWithTheStratum() {
        Sample sample = Drawing.draw(SEED, frame, Map.of("F/MICRO/*", 30), Set.of(enterprise(41)));
        assertThat(sample.drawn()).hasSize(19);
        assertThat(sample.steppedOver()).hasSize(1);
    }

    @Test
    void knowsItsFrameByADigestThatDoesNotDependOnOrder() {
        assertThat(Drawing.digest(frame.reversed())).isEqualTo(Drawing.digest(frame));
        assertThat(Drawing.digest(frame.subList(1, 60))).isNotEqualTo(Drawing.digest(frame));
    }
}
