package bihuan.assessment.application;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Calculation;
import bihuan.assessment.Difference;
import bihuan.assessment.RoundId;
import bihuan.assessment.Verifications;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Comparing;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Frozen;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands frozen results out and compares files with the ledger. */
@Service
@Transactional(readOnly = true)
class VerifyDesk implements Verifications {
    private static final int MOST_DIFFERENCES = 500;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int PAGE = 200;

    private final Viewing viewing;
    private final RoundStore rounds;
    private final CalculationStore calculations;
    private final Ledger ledger;

    VerifyDesk(Viewing viewing, RoundStore rounds, CalculationStore calculations, Ledger ledger) {
        this.viewing = viewing;
        this.rounds = rounds;
        this.calculations = calculations;
        this.ledger = ledger;
    }

    @Override
    public byte[] export(Caller caller, RoundId round, int version) {
        return Canon.export(frozen(caller, round, version));
    }

    private Calculation frozen(Caller caller, RoundId id, int version) {
        Round round = viewing.visible(caller, id);
        boolean inside = viewing.isInside(caller, round);
        Frozen frozen = rounds.versions(round.jurisdiction(), id).stream()
                .filter(it -> it.version() == version && (inside || it.publishedAt() != null))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_VERSION));
        return calculations
                .content(round.jurisdiction(), id, frozen.calculation())
                .map(Canon::calculation)
                .orElseThrow();
    }

    @Override
    public Verdict verify(Caller caller, RoundId round, int version) {
        Calculation stored = frozen(caller, round, version);
        return verdict(
                caller.jurisdiction(), new Canon.Export(CanonicalJson.sha256(Canon.text(stored)), stored), stored);
    }

    @Override
    public Verdict verify(Caller caller, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.of(AssessmentRefusal.EXPORT_TOO_LARGE).with("most", MOST_BYTES / MEGABYTE);
        }
        Canon.Export export = Canon.read(file);
        return verdict(caller.jurisdiction(), export, visibleOriginal(caller, export.calculation()));
    }

    /** Our own calculation of that number, if the caller may see it. */
    private @Nullable Calculation visibleOriginal(Caller caller, Calculation claimed) {
        RoundId id = new RoundId(claimed.round());
        Optional<Round> round = rounds.find(caller.jurisdiction(), id).filter(it -> viewing.isVisible(caller, it));
        boolean seen = round.isPresent()
                && claimed.jurisdiction() == caller.jurisdiction().value()
                && (viewing.isInside(caller, round.get())
                        || viewing.published(round.get()).stream()
                                .anyMatch(it -> it.calculation() == claimed.number()));
        return seen
                ? calculations
                        .content(caller.jurisdiction(), id, claimed.number())
                        .map(Canon::calculation)
                        .orElse(null)
                : null;
    }

    private Verdict verdict(JurisdictionId jurisdiction, Canon.Export export, @Nullable Calculation original) {
        Calculation claimed = export.calculation();
        Calculation recomputed = Canon.recomputed(claimed);
        String digest = CanonicalJson.sha256(Canon.text(recomputed));
        String known = original == null ? null : ledgerDigest(jurisdiction, claimed);
        Set<Difference> differences = new LinkedHashSet<>(Comparing.of(recomputed, claimed));
        if (original != null) {
            differences.addAll(Comparing.of(original, claimed));
        }
        boolean identical = digest.equals(export.digest())
                && differences.isEmpty()
                && Canon.text(claimed).equals(Canon.text(recomputed))
                && (known == null || known.equals(digest));
        return new Verdict(
                identical,
                export.digest(),
                digest,
                known,
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    /** The digest with which the calculation was frozen, as the ledger has it. */
    private @Nullable String ledgerDigest(JurisdictionId jurisdiction, Calculation claimed) {
        @Nullable String after = null;
        do {
            Page<Entry> page = ledger.entries(jurisdiction, "assessment:" + claimed.round(), PAGE, after);
            for (Entry entry : page.items()) {
                Object number = entry.data().get("calculation");
                if (entry.type().equals("assessment.RoundFrozen")
                        && number instanceof Number it
                        && it.intValue() == claimed.number()) {
                    return String.valueOf(entry.data().get("sha256"));
                }
            }
            after = page.next();
        } while (after != null);
        return null;
    }
}
