package bihuan.identity.domain;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that wrap all others, the current one last. Written as lines {@code name base64-of-32-bytes}; in an environment variable the
 * lines are separated by commas.
 */
public final class MasterKeys {
    private static final int BYTES = 32;

    private final List<Named> keys;

    private MasterKeys(List<Named> keys) {
        this.keys = List.copyOf(keys);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Named(String name, byte[] key) {}

    /** @throws IllegalArgumentException with what is wrong; never with a key */
    public static MasterKeys parse(String text) {
        List<Named> keys = Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(MasterKeys::parseLine)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no master key");
        }
        Set<String> names = new HashSet<>();
        for (Named key : keys) {
            if (!names.add(key.name())) {
                throw new IllegalArgumentException("Two master keys have the name " + key.name());
            }
        }
        return new MasterKeys(keys);
    }

    private static Named parseLine(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("A master key is written as: name base64-of-32-bytes");
        }
        byte[] key = Base64.getDecoder().decode(parts[1]);
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "Master key " + parts[0] + " has " + key.length + " bytes instead of 32");
        }
        return new Named(parts[0], key);
    }

    /** A line with a new key of this name. */
    public static String newLine(String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return name + " " + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** The name of the key under which things are sealed now. */
    public String current() {
        return keys.getLast().name();
    }

    /** @throws IllegalStateException if there is none of this name: whoever has lost it has lost what it wraps */
    public byte[] get(String name) {
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The master key " + name + " is missing"))
                .key();
    }

    public Set<String> names() {
        return Set.copyOf(keys.stream().map(Named::name).toList());
    }
}
