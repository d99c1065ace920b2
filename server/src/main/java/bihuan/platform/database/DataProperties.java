package bihuan.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps what it must not lose.
 *
 * @param data the folder, set with {@code --bihuan.data=}; it is made if it is not there and never deleted
 */
@ConfigurationProperties("bihuan")
public record DataProperties(@DefaultValue("./data") Path data) {}
