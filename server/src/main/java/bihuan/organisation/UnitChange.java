package bihuan.organisation;

import bihuan.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/** What can be changed of a unit without moving or closing it; all of it is given each time. */
public record UnitChange(
        String name, String shortName, @Nullable String nameEn, AreaId area) {}
