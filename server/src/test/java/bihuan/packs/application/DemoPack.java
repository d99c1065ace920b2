package bihuan.packs.application;

import bihuan.kernel.JurisdictionId;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Head;
import bihuan.packs.domain.PackReader;

/** The demo city's pack for tests of what is built upon it, moved to a jurisdiction that nobody else uses. */
public final class DemoPack {

    private DemoPack() {}

    public static PackContent in(JurisdictionId jurisdiction) {
        PackContent pack = PackReader.read(PackSource.of("demo-city"));
        Head head = pack.head();
        return new PackContent(
                new Head(
                        jurisdiction,
                        head.name(),
                        head.nameEn(),
                        head.invented(),
                        head.seed(),
                        head.age(),
                        head.password(),
                        head.history()),
                pack.areas(),
                pack.units(),
                pack.people(),
                pack.taskForces(),
                pack.enterprises(),
                pack.accounts(),
                pack.categories(),
                pack.rules(),
                pack.templates());
    }
}
