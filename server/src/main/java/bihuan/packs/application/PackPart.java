package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.packs.PackContent;

/** A part of a pack that is loaded in one transaction, through the door of the module that owns it. */
interface PackPart {
    /** Its name, for ever. */
    String name();

    void load(PackContent pack, Actor by);
}
