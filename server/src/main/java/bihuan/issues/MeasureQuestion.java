package bihuan.issues;

import bihuan.kernel.AreaId;
import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Which cases of a figure: {@code null} means any; a category of the first level includes those below. */
public record MeasureQuestion(
        Measure measure,
        MeasurePeriod period,
        MeasurePart part,
        @Nullable UnitId unit,
        @Nullable AreaId area,
        @Nullable String category) {}
