package bihuan.assignments;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What a source module says when it opens a matter.
 *
 * @param source the module's kind of case, e.g. {@code issue}
 * @param number how people name it, at most 40 characters
 * @param enterprise whose problem it is, if it is known
 */
public record Opening(
        MatterId id, String source, String number, @Nullable EnterpriseId enterprise) {}
