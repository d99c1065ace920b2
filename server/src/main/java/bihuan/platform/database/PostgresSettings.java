package bihuan.platform.database;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the server is set. {@link #mandatory} goes onto its command line, which no file of the folder and no {@code ALTER SYSTEM} can
 * overrule; {@link #file} is its {@code postgresql.conf}, written anew at each start, and ends by including {@code custom.conf}, where
 * an operator may put his own.
 */
final class PostgresSettings {
    private static final long MEGABYTE = 1024L * 1024L;

    private PostgresSettings() {}

    /** Options without blanks, so that no shell can misread them. */
    static String mandatory(int port, boolean durable) {
        String safe = durable ? "on" : "off";
        return "-c port=" + port + " -c listen_addresses=127.0.0.1 -c fsync=" + safe + " -c synchronous_commit=" + safe
                + " -c full_page_writes=" + safe;
    }

    static String file(Path logs) {
        long memory = memory();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", between(128, memory / 16, 2048) + "MB");
        settings.put("effective_cache_size", between(256, memory / 2, 65_536) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("shared_preload_libraries", "pg_stat_statements");
        settings.put("idle_in_transaction_session_timeout", "5min");
        settings.put("timezone", "Asia/Shanghai");
        settings.put("log_timezone", "Asia/Shanghai");
        settings.put("logging_collector", "on");
        settings.put("log_directory", logs.toString().replace('\\', '/'));
        settings.put("log_filename", "postgres-%d.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_min_duration_statement", "1s");
        settings.put("log_parameter_max_length", "0");
        return settings.entrySet().stream()
                        .map(setting ->
                                setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining(
                                "", "# Written at each start; put your own settings into custom.conf.\n", ""))
                + "include_if_exists = 'custom.conf'\n";
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEGABYTE
                : 0;
    }

    private static long between(long least, long wanted, long most) {
        return Math.clamp(wanted, least, most);
    }
}
