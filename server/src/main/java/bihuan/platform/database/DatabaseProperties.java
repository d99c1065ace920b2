package bihuan.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL is used, set by {@code BIHUAN_DATABASE_URL}, {@code BIHUAN_DATABASE_USER} and {@code BIHUAN_DATABASE_PASSWORD}.
 *
 * @param url JDBC address of a server that somebody else runs, or {@code embedded}
 * @param user the owner of the database; it makes the tables and the role that the application works as
 * @param password his password, if he needs one
 */
@ConfigurationProperties("bihuan.database")
public record DatabaseProperties(
        @DefaultValue("embedded") String url,
        @Nullable String user,
        @Nullable String password) {}
