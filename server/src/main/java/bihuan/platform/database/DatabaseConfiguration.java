package bihuan.platform.database;

import bihuan.kernel.Reach;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/**
 * Says where the database is. The connection pool and the migrations take the {@link DatabaseAddress}, and through it they keep the
 * embedded server up until they themselves are closed.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The server that we run. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "bihuan.database.url", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(DataProperties properties) {
            return EmbeddedPostgres.start(properties.data());
        }

        @Bean
        DatabaseAddress embeddedAddress(EmbeddedPostgres server) {
            return new DatabaseAddress(server.url(), server.user(), server.password());
        }
    }

    /** A server that somebody else runs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("bihuan.database.url")
    static class External {

        @Bean
        DatabaseAddress externalAddress(DatabaseProperties properties) {
            return new DatabaseAddress(properties.url(), properties.user(), properties.password());
        }
    }

    /** Lets every statement of the pool keep to its city, and count into the time that a response shows. */
    @Bean
    static BeanPostProcessor dataSources() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new TimedDataSource(new ReachingDataSource(pool)) : bean;
            }
        };
    }

    /** What a request leaves to another thread, such as the streaming of a file, reaches as far as the request. */
    @Bean
    TaskDecorator reachOfTasks() {
        return task -> {
            Reach reach = Reach.current();
            return () -> reach.run(task);
        };
    }
}
