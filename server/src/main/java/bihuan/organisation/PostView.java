package bihuan.organisation;

import bihuan.kernel.UnitId;

/**
 * A post (岗位).
 *
 * @param title 职务, such as 局长
 * @param duties 职责, may be empty
 */
public record PostView(PostId id, UnitId unit, String title, String duties) {}
