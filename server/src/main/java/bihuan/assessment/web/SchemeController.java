package bihuan.assessment.web;

import bihuan.assessment.PeerGroup;
import bihuan.assessment.Scheme;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.assessment.Schemes;
import bihuan.assessment.Schemes.SourceOffer;
import bihuan.assessment.SourceKind;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schemes of assessment (考核方案, E2). */
@RestController
@RequestMapping("/api/assessment")
class SchemeController {
    private static final int MOST_PARTS = 30;

    private final Schemes schemes;

    SchemeController(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * The next version.
     *
     * @param basedOn the version that it was made from, 0 for the suggestion
     * @param reason why it is changed
     */
    record SchemeBody(
            int basedOn,
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = MOST_PARTS) List<@Valid @NotNull PartBody> parts,
            int leastScored,
            double bonusCap,
            double deductionCap,
            @NotNull @Size(max = 4000) String reason) {
        Scheme scheme(PeerGroup group) {
            return new Scheme(
                    group,
                    basedOn,
                    name,
                    parts.stream().map(PartBody::part).toList(),
                    leastScored,
                    bonusCap,
                    deductionCap);
        }
    }

    /** One part of a scheme, see {@link Part}. */
    record PartBody(
            @NotNull @Size(max = 30) String code,
            @NotNull @Size(max = 200) String name,
            int weight,
            @NotNull SourceKind source,
            @NotNull @Size(max = 60) String sourceCode,
            @NotNull MarkingBody marking,
            int minimumCases,
            int shrinkage) {
        Part part() {
            return new Part(code, name, weight, source, sourceCode, marking.marking(), minimumCases, shrinkage);
        }
    }

    /** From a value to a share of the weight, see {@link Marking}. */
    record MarkingBody(
            Marking.@NotNull Kind kind,
            @Nullable Double zero,
            @Nullable Double full) {
        Marking marking() {
            return new Marking(kind, zero, full);
        }
    }

    /** A version without who decided it. */
    record SchemeVersion(Scheme scheme, String reason, Instant at) {}

    /** What parts can measure. */
    @GetMapping("/sources")
    @Needs(Permission.ASSESSMENT_READ)
    List<SourceOffer> sources(Caller caller) {
        return schemes.offers(caller.jurisdiction());
    }

    /** The version in force, or a suggestion of version 0. */
    @GetMapping("/schemes/{group}")
    @Needs(Permission.ASSESSMENT_READ)
    Scheme current(Caller caller, @PathVariable PeerGroup group) {
        return schemes.current(caller.jurisdiction(), group).orElseGet(() -> schemes.suggested(group));
    }

    /** All versions, the latest first. */
    @GetMapping("/schemes/{group}/versions")
    @Needs(Permission.ASSESSMENT_READ)
    List<SchemeVersion> versions(Caller caller, @PathVariable PeerGroup group) {
        return schemes.versions(caller.jurisdiction(), group).stream()
                .map(it -> new SchemeVersion(it.scheme(), it.reason(), it.at()))
                .toList();
    }

    @PutMapping("/schemes/{group}")
    @Needs(Permission.ASSESSMENT_PREPARE)
    Scheme decide(Caller caller, @PathVariable PeerGroup group, @RequestBody @Valid SchemeBody body) {
        return schemes.decide(caller, body.scheme(group), body.reason());
    }
}
