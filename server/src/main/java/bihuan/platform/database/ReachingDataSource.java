package bihuan.platform.database;

import bihuan.kernel.Reach;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells PostgreSQL before a statement how far its work reaches, {@link Reach}, where the connection was told something else before. In
 * an installation of one city that is next to never.
 */
final class ReachingDataSource extends DelegatingDataSource {
    private static final String TELL = "SELECT set_config('bihuan.reach', ?, false)";

    /** What the physical connections of the pool were told. */
    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    ReachingDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                ReachingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Telling(pooled, physical(pooled)));
    }

    private static Connection physical(Connection pooled) throws SQLException {
        return pooled.unwrap(org.postgresql.jdbc.PgConnection.class);
    }

    private final class Telling implements InvocationHandler {
        private final Connection pooled;
        private final Connection physical;

        Telling(Connection pooled, Connection physical) {
            this.pooled = pooled;
            this.physical = physical;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement", "createStatement", "prepareCall" -> tell(Reach.current());
                // What was told in a transaction that is rolled back was never said.
                case "rollback" -> told.remove(physical);
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                default -> {}
            }
            try {
                return method.invoke(pooled, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private void tell(Reach reach) throws SQLException {
            if (reach.setting().equals(told.get(physical))) {
                return;
            }
            try (PreparedStatement statement = pooled.prepareStatement(TELL)) {
                statement.setString(1, reach.setting());
                statement.execute();
            }
            told.put(physical, reach.setting());
        }
    }
}
