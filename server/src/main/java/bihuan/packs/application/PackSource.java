package bihuan.packs.application;

import bihuan.packs.BadPack;
import bihuan.packs.BadPack.Fault;
import bihuan.packs.domain.PackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of a pack lie: in a folder, or among the built-in packs. Files are UTF-8. */
final class PackSource {
    private static final String BUILT_IN = "/packs/";

    private PackSource() {}

    /** The files of the pack of this name: a built-in one, else a folder. */
    static PackFiles of(String name) {
        if (name.matches("[a-z0-9-]+") && PackSource.class.getResource(BUILT_IN + name + "/pack.json") != null) {
            return file -> builtIn(name, file);
        }
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            throw new BadPack(List.of(new Fault(name, 0, 0, "is neither a built-in pack nor a folder")));
        }
        return file -> inFolder(folder, file);
    }

    private static @Nullable String builtIn(String pack, String file) {
        try (InputStream in = PackSource.class.getResourceAsStream(BUILT_IN + pack + "/" + file)) {
            return in == null ? null : decode(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String inFolder(Path folder, String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? decode(file, Files.readAllBytes(path)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadPack(
                    List.of(new Fault(file, 0, 0, "is not UTF-8; save it as such, e.g. \"CSV UTF-8\" in Excel")));
        }
    }
}
