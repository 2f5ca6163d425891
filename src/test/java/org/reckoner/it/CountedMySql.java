package org.reckoner.it;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The data source of MySQL and MariaDB, as the server has it, with its statements written down. */
public final class CountedMySql extends MysqlDataSource {
    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
        return Counted.counted(Connection.class, super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return Counted.counted(Connection.class, super.getConnection(user, password));
    }
}
