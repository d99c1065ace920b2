package bihuan.packs;

import bihuan.kernel.JurisdictionId;
import java.util.Optional;

/** The pack that this installation was started with. It is loaded before the first request is answered. */
public interface Packs {

    /**
     * The pack of {@code --bihuan.pack}, empty for {@code none}. Read once.
     *
     * @throws BadPack if anything is wrong with it
     */
    Optional<PackContent> chosen();

    /** Loads those parts that have not been loaded for the pack's jurisdiction yet; does nothing if all have. */
    void load(PackContent pack);

    /** Whether all parts of a pack have been loaded for this jurisdiction. */
    boolean loaded(JurisdictionId jurisdiction);
}
