package bihuan.packs;

import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be loaded; nothing of it was. */
public final class BadPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BadPack(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n", "The pack cannot be loaded:\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param file its name within the pack
     * @param line from 1; 0 where it concerns the whole file
     * @param column from 1: in CSV the number of the field, in JSON of the character; 0 where it concerns the whole line
     */
    public record Fault(String file, int line, int column, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column + " " + message;
        }
    }
}
