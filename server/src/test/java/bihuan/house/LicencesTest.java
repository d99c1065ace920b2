package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that we ship is under a licence that lets a city run and pass it on. */
class LicencesTest {
    private static final Set<String> GOOD = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-2.0",
            "ISC",
            "MIT",
            "MPL-2.0",
            "OFL-1.1");

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void ofTheServersLibraries() {
        InputStream bill = Objects.requireNonNull(
                LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"), "bill of materials");
        List<String> wrong = new ArrayList<>();
        JsonNode components = json.readTree(bill).get("components");
        components.forEach(component -> {
            if (licences(component).noneMatch(GOOD::contains)) {
                wrong.add(component.path("name").asString() + " " + component.path("licenses"));
            }
        });
        assertThat(components.size()).isGreaterThan(80);
        assertThat(wrong).as("libraries without a licence from the list").isEmpty();
    }

    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(it -> it.path("license"))
                .map(it -> it.path("id").asString(it.path("name").asString("")));
    }

    @Test
    void ofThePages() {
        List<String> wrong = new ArrayList<>();
        int[] shipped = {0};
        json.readTree(Sources.read(Sources.ROOT.resolve("web/package-lock.json")))
                .get("packages")
                .properties()
                .forEach(entry -> {
                    boolean ours = entry.getKey().isEmpty();
                    if (ours || entry.getValue().path("dev").asBoolean(false)) {
                        return;
                    }
                    shipped[0]++;
                    String licence = entry.getValue().path("license").asString("none");
                    boolean whole =
                            entry.getValue().path("integrity").asString("").startsWith("sha512-");
                    if (!GOOD.contains(licence) || !whole) {
                        wrong.add(entry.getKey() + " " + licence);
                    }
                });
        assertThat(shipped[0]).isGreaterThan(50);
        assertThat(wrong)
                .as("packages without a good licence or without a digest")
                .isEmpty();
    }
}
