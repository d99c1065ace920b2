/**
 * What a city brings along (数据包): its areas, units, people, accounts, enterprises, categories and rules as a folder of files that
 * it can write for itself, described in {@code docs/packs.md}.
 *
 * <p>{@code --bihuan.pack=} names a folder, one of the built-in packs ({@code demo-city}) or {@code none}. At the start the whole
 * pack is read and checked first; whatever is wrong is said with file, line and column, all at once, and nothing is loaded then.
 * After that each part is loaded through the doors of the modules, in one transaction per part, with an event for everything, and
 * never twice. Packs of invented cities also carry {@linkplain bihuan.packs.Templates templates} for invented issues, which the
 * module {@code demo} brings to life.
 */
@ApplicationModule(
        displayName = "数据包",
        allowedDependencies = {"kernel", "rulebook", "organisation", "identity", "enterprises", "issues"})
@NullMarked
package bihuan.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
