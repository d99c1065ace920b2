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
            return timed(Connection.class, super.getConnection());
        } finally {
            DatabaseTime.add(System.nanoTime() - began, false);
        }
    }

    private static <T> T timed(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                TimedDataSource.class.getClassLoader(), new Class<?>[] {type}, new Timing(target)));
    }

    private record Timing(Object target) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            boolean statement = name.startsWith("execute");
            if (!statement && !name.equals("commit") && !name.equals("rollback")) {
                return wrapped(call(method, arguments));
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

        private @Nullable Object wrapped(@Nullable Object result) {
            if (!(target instanceof Connection)) {
                return result;
            }
            return switch (result) {
                case CallableStatement call -> timed(CallableStatement.class, call);
                case PreparedStatement prepared -> timed(PreparedStatement.class, prepared);
                case Statement plain -> timed(Statement.class, plain);
                case null, default -> result;
            };
        }
    }
}
