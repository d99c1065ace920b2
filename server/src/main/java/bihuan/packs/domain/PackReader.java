package bihuan.packs.domain;

import bihuan.kernel.JurisdictionId;
import bihuan.packs.BadPack;
import bihuan.packs.BadPack.Fault;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Head;
import bihuan.packs.PackContent.TaskForce;
import bihuan.packs.Templates;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all files of a pack and tells everything that is wrong at once. Only {@code pack.json} and {@code areas.csv} must exist. */
public final class PackReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final PackFiles files;
    private final List<Fault> faults = new ArrayList<>();

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /**
     * Reads a pack.
     *
     * @throws BadPack if anything is wrong
     */
    public static PackContent read(PackFiles files) {
        return new PackReader(files).read();
    }

    private PackContent read() {
        HeadFile head = json("pack.json", new TypeReference<HeadFile>() {}, null);
        if (head == null) {
            noteMissing("pack.json");
            throw new BadPack(faults);
        }
        Tables tables = new Tables(files, faults);
        PackContent pack = new PackContent(
                head(head),
                tables.areas(),
                tables.units(),
                tables.people(),
                taskForces(),
                tables.enterprises(),
                tables.accounts(),
                tables.categories(),
                or(json("rules.json", new TypeReference<Map<String, JsonNode>>() {}, Map.of()), Map.of()),
                templates());
        if (faults.isEmpty()) {
            faults.addAll(PackCheck.faults(pack));
        }
        if (!faults.isEmpty()) {
            throw new BadPack(faults);
        }
        return pack;
    }

    /** {@code pack.json} as it is written. */
    private record HeadFile(
            int jurisdiction,
            String name,
            @Nullable String nameEn,
            boolean invented,
            long seed,
            @Nullable String age,
            @Nullable String password,
            @Nullable Map<String, JsonNode> history) {}

    /** {@code task-forces.json} as it is written. */
    private record TaskForceFile(
            String name,
            bihuan.organisation.TaskForceKind kind,
            @Nullable String parent,
            String lead,
            @Nullable String duties,
            @Nullable List<MemberFile> members) {}

    private record MemberFile(
            String unit, String name, @Nullable String duty) {}

    /** {@code templates/issues.json} as it is written. */
    private record TemplatesFile(
            @Nullable Map<String, List<String>> slots,
            @Nullable List<Templates.IssueTemplate> issues,
            @Nullable Map<String, List<String>> answers,
            @Nullable Map<String, List<String>> phrases) {}

    private Head head(HeadFile file) {
        if (file.jurisdiction() <= 0) {
            faults.add(new Fault("pack.json", 0, 0, "jurisdiction must be positive"));
        }
        String name = (@Nullable String) file.name() == null ? "" : file.name();
        if (name.isBlank()) {
            faults.add(new Fault("pack.json", 0, 0, "name is missing"));
        }
        return new Head(
                new JurisdictionId(Math.max(1, file.jurisdiction())),
                name,
                or(file.nameEn(), name),
                file.invented(),
                file.seed(),
                age(file.age()),
                file.password(),
                or(file.history(), Map.of()));
    }

    private Period age(@Nullable String text) {
        try {
            return text == null ? Period.ZERO : Period.parse(text);
        } catch (RuntimeException e) {
            faults.add(new Fault("pack.json", 0, 0, "age is not a period such as P13M: " + text));
            return Period.ZERO;
        }
    }

    private List<TaskForce> taskForces() {
        List<TaskForceFile> written =
                or(json("task-forces.json", new TypeReference<List<TaskForceFile>>() {}, List.of()), List.of());
        return written.stream()
                .filter(file -> complete("task-forces.json", file.name(), file.kind(), file.lead()))
                .map(file -> new TaskForce(
                        file.name(),
                        file.kind(),
                        file.parent(),
                        file.lead(),
                        or(file.duties(), ""),
                        or(file.members(), List.<MemberFile>of()).stream()
                                .filter(member -> complete("task-forces.json", member.unit(), member.name()))
                                .map(member ->
                                        new PackContent.Member(member.unit(), member.name(), or(member.duty(), "")))
                                .toList()))
                .toList();
    }

    private Templates templates() {
        TemplatesFile file = json("templates/issues.json", new TypeReference<TemplatesFile>() {}, null);
        return file == null
                ? Templates.NONE
                : new Templates(
                        or(file.slots(), Map.of()),
                        or(file.issues(), List.<Templates.IssueTemplate>of()).stream()
                                .filter(issue -> complete(
                                        "templates/issues.json", issue.category(), issue.title(), issue.text()))
                                .toList(),
                        or(file.answers(), Map.of()),
                        or(file.phrases(), Map.of()));
    }

    private <T> @Nullable T json(String name, TypeReference<T> type, @Nullable T fallback) {
        String text = files.text(name);
        if (text == null) {
            return fallback;
        }
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            faults.add(new Fault(name, line, at == null ? 0 : at.getColumnNr(), e.getOriginalMessage()));
            return fallback;
        }
    }

    private boolean complete(String file, @Nullable Object... required) {
        boolean complete = Arrays.stream(required).allMatch(Objects::nonNull);
        if (!complete) {
            faults.add(new Fault(file, 0, 0, "A required field is missing"));
        }
        return complete;
    }

    private void noteMissing(String name) {
        if (faults.isEmpty()) {
            faults.add(new Fault(name, 0, 0, "is missing"));
        }
    }

    private static <T> T or(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
