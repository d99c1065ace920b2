package bihuan.indicators;

import java.util.stream.Collectors;

/** The sample of Doing Business 2020 as it stood before the correction of China's “getting credit”. */
final class Restated {
    private Restated() {}

    /** China's legal rights, the economy and its two cities, at 4 instead of 3. */
    static String asFirstPublished(String corrected) {
        return corrected
                .lines()
                .map(line -> line.startsWith("CHN") || line.startsWith("CHIN")
                        ? line.replace(",3,25,8,100,11,", ",4,33.33333,8,100,12,")
                        : line)
                .collect(Collectors.joining("\n"));
    }
}
