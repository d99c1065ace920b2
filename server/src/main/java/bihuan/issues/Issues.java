package bihuan.issues;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of problems (诉求台账): registering, following, reading. Refuses with {@link IssueRefusal}. */
public interface Issues {

    /**
     * Registers an issue and opens its matter, at the application's clock.
     *
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#ALREADY_REGISTERED} if the channel's reference was taken in before,
     *     {@link IssueRefusal#CHANNEL_NOT_YOURS}, and what is wrong with the input, with a pointer
     */
    Receipt register(Caller caller, Registration registration);

    /** What was made of a source's reference: nothing is taken in twice. */
    Optional<IssueNumber> registered(JurisdictionId jurisdiction, Channel channel, String sourceReference);

    Optional<MatterId> find(JurisdictionId jurisdiction, IssueNumber number);

    /**
     * All that an official may see of an issue.
     *
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#NO_SUCH_ISSUE}, also if it lies outside his data scope
     */
    IssueView issue(Caller caller, IssueNumber number);

    /**
     * The list (台账) within the caller's data scope.
     *
     * @param size 1 to 200
     * @param after cursor of the page before
     */
    Page<IssueRow> list(Caller caller, IssueFilter filter, int size, @Nullable String after);

    /** How many lines the list has. */
    long count(Caller caller, IssueFilter filter);
}
