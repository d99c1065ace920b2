package bihuan.organisation;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task force as it is set up.
 *
 * @param parent the leading group of an office or a task force, the task force of a sub-force
 * @param lead 牵头单位
 * @param duties 职责, may be empty
 */
public record TaskForceEntry(
        String name, TaskForceKind kind, @Nullable TaskForceId parent, UnitId lead, String duties) {}
