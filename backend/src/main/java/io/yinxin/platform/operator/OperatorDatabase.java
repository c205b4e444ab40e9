package io.yinxin.platform.operator;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Blocking connections for commands, which read and write far more rows than a request may. */
@Singleton
public class OperatorDatabase {
    private final AgroalDataSource dataSource;

    OperatorDatabase(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A connection whose changes are committed by the caller; reading with a fetch size streams. */
    public Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
