package bihuan.ledger.persistence;

import bihuan.ledger.domain.WitnessLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The witness: one line for each seal, only ever appended to, outside of the database. It is as trustworthy as the place where it lies;
 * in production that is another machine (a mounted write-once store, or this file shipped line by line to a remote log).
 */
public final class WitnessFile {
    private final Path file;

    public WitnessFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /** Appends in one write, so that lines of several processes do not mix. */
    public synchronized void append(List<WitnessLine> lines) {
        String text = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The witness of the ledger cannot be written: " + file, e);
        }
    }

    /** How many bytes it has by now. */
    public long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The witness of the ledger cannot be read: " + file, e);
        }
    }

    /**
     * Every line that was written in full within the first bytes; must be closed.
     *
     * @param bytes a {@link #length} of before: what was told since then is of seals that whoever asks may not know yet
     */
    public Stream<WitnessLine> lines(long bytes) {
        AtomicLong read = new AtomicLong();
        try {
            return Files.exists(file)
                    ? Files.lines(file, StandardCharsets.ISO_8859_1)
                            .takeWhile(line -> read.addAndGet(line.length() + 1L) <= bytes)
                            .map(WitnessLine::read)
                            .flatMap(Optional::stream)
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The witness of the ledger cannot be read: " + file, e);
        }
    }
}
