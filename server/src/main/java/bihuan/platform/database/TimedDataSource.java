package bihuan.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the time of statements, commits and roll-backs into {@link DatabaseTime}. */
final class TimedDataSource extends DelegatingDataSource {

    TimedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long began = System.nanoTime();
        try {
            return timed(Connection.class, super.getConnection(), null);
        } finally {
            DatabaseTime.add(System.nanoTime() - began, false);
        }
    }

    private static <T> T timed(Class<T> type, T target, @Nullable Object connection) {
        return type.cast(Proxy.newProxyInstance(
                TimedDataSource.class.getClassLoader(), new Class<?>[] {type}, new Timing(target, connection)));
    }

    /**
     * Times what is called on a connection or a statement.
     *
     * @param connection of a statement: what the caller knows as its connection. Spring compares the two when it closes a stream of rows, and
     *     would close the transaction's connection if they were not the same
     */
    private record Timing(Object target, @Nullable Object connection) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            if (connection != null && name.equals("getConnection")) {
                return connection;
            }
            boolean statement = name.startsWith("execute");
            if (!statement && !name.equals("commit") && !name.equals("rollback")) {
                return wrapped(proxy, call(method, arguments));
            }
            long began = System.nanoTime();
            try {
                return call(method, arguments);
            } finally {
                DatabaseTime.add(System.nanoTime() - began, statement);
            }
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private @Nullable Object wrapped(Object proxy, @Nullable Object result) {
            if (!(target instanceof Connection)) {
                return result;
            }
            return switch (result) {
                case CallableStatement call -> timed(CallableStatement.class, call, proxy);
                case PreparedStatement prepared -> timed(PreparedStatement.class, prepared, proxy);
                case Statement plain -> timed(Statement.class, plain, proxy);
                case null, default -> result;
            };
        }
    }
}
