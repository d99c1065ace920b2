package bihuan.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where the database is. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseAddress databaseAddress(DatabaseProperties properties) {
        if (properties.url() == null) {
            throw new IllegalStateException("BIHUAN_DATABASE_URL is not set");
        }
        return new DatabaseAddress(properties.url(), properties.user(), properties.password());
    }
}
