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

    public static void main(String[] arguments) {
        if (!BackupCommands.ran(arguments)) {
            SpringApplication.run(Bihuan.class, arguments);
        }
    }
}
