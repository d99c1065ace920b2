package bihuan.indicators;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who is measured (评价对象).
 *
 * @param code of the unit; of others, their name as their publisher writes it
 * @param ranked {@code false} for parts of somebody else, such as the cities of an economy
 */
public record Subject(String code, String name, @Nullable UnitId unit, boolean ranked) {}
