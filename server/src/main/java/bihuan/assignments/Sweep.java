package bihuan.assignments;

import bihuan.kernel.JurisdictionId;

/**
 * What happens without anybody remembering it (C5): the ladder of chasing, the end of a suspension, a verdict that nobody gave.
 * Its cost depends on what is due. Several may run at once.
 */
public interface Sweep {

    /**
     * Takes every step that is due at the application's clock, each once; what was missed is caught up in order. Outside of working
     * time it does nothing.
     *
     * @return how many matters moved
     */
    int run(JurisdictionId jurisdiction);
}
