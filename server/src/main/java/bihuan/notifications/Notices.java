package bihuan.notifications;

import bihuan.kernel.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one listens to notices. */
public interface Notices {

    /**
     * Begins to listen for whoever calls, within what he may see.
     *
     * @param last the last notice that was heard before, {@code null} at the first time: what came since is told again, or that
     *     it is no longer known
     */
    Subscription listen(Caller caller, @Nullable UUID last);
}
