package bihuan.assessment;

import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schemes of a city, in versions (考核方案, E2). */
public interface Schemes {

    /** The version in force, if the peer group has any. */
    Optional<Scheme> current(JurisdictionId jurisdiction, PeerGroup group);

    /** What a city may begin with; its version is 0. */
    Scheme suggested(PeerGroup group);

    /** All versions, the latest first. */
    List<Version> versions(JurisdictionId jurisdiction, PeerGroup group);

    /** What parts can measure. */
    List<SourceOffer> offers(JurisdictionId jurisdiction);

    /**
     * Decides the next version; rounds that were opened keep the schemes of their last calculation until they are calculated again.
     *
     * @param proposal whose version is the one that it was made from
     * @throws bihuan.kernel.Refusal what {@code domain/SchemeRules} refuses, {@link AssessmentRefusal#NO_SUCH_SOURCE}, {@link
     *     AssessmentRefusal#SCHEME_UNCHANGED}, {@link AssessmentRefusal#CHANGED_MEANWHILE}
     */
    Scheme decide(Caller caller, Scheme proposal, String reason);

    /** A version as it was decided. */
    record Version(Scheme scheme, String reason, AccountId by, Instant at) {}

    /** What a source offers. */
    record SourceOffer(
            SourceKind source, String code, String title, AssessmentSource.Scale scale, boolean moreIsBetter) {}
}
