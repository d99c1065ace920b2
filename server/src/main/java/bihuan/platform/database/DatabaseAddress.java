package bihuan.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the database is and as whom to go there; the connection pool and the migrations both ask it. */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password)
        implements JdbcConnectionDetails, FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }
}
