package bihuan.packs.domain;

import org.jspecify.annotations.Nullable;

/** The files of a pack by their name within it. */
public interface PackFiles {
    /**
     * The text of a file.
     *
     * @return {@code null} if there is none
     */
    @Nullable
    String text(String name);
}
