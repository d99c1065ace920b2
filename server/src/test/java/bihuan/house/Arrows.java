package bihuan.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which modules each module may call, as its package-info declares it. */
final class Arrows {
    private static final Pattern DECLARED =
            Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)[^\"]*\"");

    private Arrows() {}

    static Map<String, Set<String>> declared() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Sources.modules().forEach(module -> {
            Matcher declared = DECLARED.matcher(Sources.read(module.resolve("package-info.java")));
            Set<String> names = declared.find()
                    ? NAME.matcher(declared.group(1))
                            .results()
                            .map(name -> name.group(1))
                            .collect(Collectors.toSet())
                    : Set.of();
            arrows.put(module.getFileName().toString(), names);
        });
        return arrows;
    }

    static boolean allow(String from, String to) {
        return from.equals(to) || declared().getOrDefault(from, Set.of()).contains(to);
    }
}
