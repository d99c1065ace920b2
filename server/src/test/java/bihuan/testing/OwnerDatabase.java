package bihuan.testing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as its owner sees it, who may do what the application may not, such as tamper with the ledger. Outside of the
 * application's transactions.
 */
public final class OwnerDatabase {
    private final DataSource dataSource;
    private final JdbcClient client;

    OwnerDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.client = JdbcClient.create(dataSource);
    }

    public JdbcClient.StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    public DataSource dataSource() {
        return dataSource;
    }
}
