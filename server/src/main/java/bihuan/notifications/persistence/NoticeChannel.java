package bihuan.notifications.persistence;

import bihuan.notifications.Notice;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The line between nodes. PostgreSQL delivers what is said in a transaction at its commit, to all in the same order. */
@Repository
public class NoticeChannel {
    private static final String SAY = "SELECT pg_notify('bihuan_notices', :notice)";
    private static final String LISTEN = "LISTEN bihuan_notices";
    private static final String UNLISTEN = "UNLISTEN bihuan_notices";
    private static final int LOOK_UP_EVERY_MILLIS = 1_000;

    private final JdbcClient database;
    private final DataSource connections;
    private final JsonMapper json;

    NoticeChannel(JdbcClient database, DataSource connections, JsonMapper json) {
        this.database = database;
        this.connections = connections;
        this.json = json;
    }

    /** Within the transaction of whatever happened. */
    public void say(Notice notice) {
        database.sql(SAY)
                .param("notice", json.writeValueAsString(notice))
                .query((row, n) -> n)
                .list();
    }

    /**
     * Hears what is said, on a connection of its own, as long as wanted.
     *
     * @throws SQLException when the connection breaks
     */
    public void listen(Consumer<Notice> heard, BooleanSupplier wanted) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
            PGConnection line = connection.unwrap(PGConnection.class);
            while (wanted.getAsBoolean()) {
                for (PGNotification notification : line.getNotifications(LOOK_UP_EVERY_MILLIS)) {
                    heard.accept(json.readValue(notification.getParameter(), Notice.class));
                }
            }
            statement.execute(UNLISTEN);
        }
    }
}
