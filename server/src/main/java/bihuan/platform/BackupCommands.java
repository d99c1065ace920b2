package bihuan.platform;

import bihuan.platform.backup.Backup;
import bihuan.platform.backup.BackupTrouble;
import bihuan.platform.backup.Restore;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code --bihuan.command=backup --bihuan.backup.to=FOLDER [--bihuan.backup.keys-to=FOLDER]} backs the running server of
 * {@code --bihuan.data} up and ends. {@code --bihuan.command=restore --bihuan.backup.from=FOLDER [--bihuan.backup.keys-from=FOLDER]}
 * makes the data folder anew, and lets the application start to verify it.
 */
public final class BackupCommands {
    private final StandardEnvironment environment = new StandardEnvironment();

    private BackupCommands(String[] arguments) {
        CommandLinePropertySource<?> given = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(given);
    }

    /** Whether this was a command that is done with that; otherwise the application goes on. */
    public static boolean ran(String[] arguments) {
        BackupCommands commands = new BackupCommands(arguments);
        long began = System.nanoTime();
        try {
            return switch (commands.environment.getProperty("bihuan.command", "")) {
                case "backup" -> commands.backup(began);
                case "restore" -> commands.restore(began);
                default -> false;
            };
        } catch (BackupTrouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
            return true;
        }
    }

    private boolean backup(long began) {
        Backup.Done done = Backup.make(data(), needed("bihuan.backup.to"), optional("bihuan.backup.keys-to"));
        System.out.printf("备份完成 backed up %d files into %s in %.1f s%n", done.files(), done.folder(), seconds(began));
        if (optional("bihuan.backup.keys-to") == null) {
            System.out.println(
                    "密钥未备份 the keys were not copied: give --bihuan.backup.keys-to=FOLDER, apart from this one");
        }
        return true;
    }

    private boolean restore(long began) {
        int files = Restore.into(data(), needed("bihuan.backup.from"), optional("bihuan.backup.keys-from"));
        System.out.printf("文件已恢复 restored %d files, each as it was, in %.1f s; now verifying%n", files, seconds(began));
        return false;
    }

    private Path data() {
        return Path.of(environment.getProperty("bihuan.data", "./data"));
    }

    private Path needed(String name) {
        Path path = optional(name);
        if (path == null) {
            throw new BackupTrouble("--" + name + "=FOLDER is missing.");
        }
        return path;
    }

    private @Nullable Path optional(String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : Path.of(value);
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
