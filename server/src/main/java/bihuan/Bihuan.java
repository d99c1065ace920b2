package bihuan;

import bihuan.platform.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the server of Bihuan (闭环). */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Bihuan", sharedModules = "kernel")
public class Bihuan {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int LEAST_CARRIERS = 128;

    public static void main(String[] arguments) {
        System.getProperties().computeIfAbsent(CARRIERS, unset -> carriers());
        if (!BackupCommands.ran(arguments)) {
            SpringApplication.run(Bihuan.class, arguments);
        }
    }

    /**
     * Whoever loads a class holds the thread that carries him until it is loaded. With as many carriers as processors, two requests that
     * load classes wait for ever for a third that holds the jar and that nobody carries.
     */
    private static String carriers() {
        return Integer.toString(Math.max(LEAST_CARRIERS, Runtime.getRuntime().availableProcessors()));
    }
}
