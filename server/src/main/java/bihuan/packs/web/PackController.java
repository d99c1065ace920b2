package bihuan.packs.web;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pack of this installation (数据包). */
@RestController
class PackController {
    private final Packs packs;

    PackController(Packs packs) {
        this.packs = packs;
    }

    /**
     * A pack and how much it brings along.
     *
     * @param invented whether everything in it is made up
     * @param loaded whether all of it is in the database
     * @param rules how many rules it decides otherwise than the fallback
     */
    record PackAnswer(
            JurisdictionId jurisdiction,
            String name,
            String nameEn,
            boolean invented,
            boolean loaded,
            int areas,
            int units,
            int people,
            int taskForces,
            int enterprises,
            int accounts,
            int categories,
            int rules) {}

    /** The pack that was chosen at the start; none with {@code --bihuan.pack=none}. */
    @GetMapping("/api/packs")
    @Needs(Permission.ORGANISATION_EDIT)
    List<PackAnswer> all() {
        return packs.chosen().map(this::answer).stream().toList();
    }

    private PackAnswer answer(PackContent pack) {
        return new PackAnswer(
                pack.head().jurisdiction(),
                pack.head().name(),
                pack.head().nameEn(),
                pack.head().invented(),
                packs.loaded(pack.head().jurisdiction()),
                pack.areas().size(),
                pack.units().size(),
                pack.people().size(),
                pack.taskForces().size(),
                pack.enterprises().size(),
                pack.accounts().size(),
                pack.categories().size(),
                pack.rules().size());
    }
}
