package org.reckoner.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The indexes of sessions beside their key, left out while many are loaded: a day of two million comes in the order of no index,
 * and a server with little memory reads and writes a page of each for every row. Made afterwards they take a few seconds. The
 * embedded database keeps them.
 */
final class SessionIndexes {
    private SessionIndexes() {}

    static void drop(Connection connection) throws SQLException {
        if (!isEmbedded(connection)) {
            execute(
                    connection,
                    "alter table usage_session drop foreign key usage_session_ibfk_1,"
                            + " drop index tenant_id, drop index usage_session_by_day");
        }
    }

    /** As the schema has them. */
    static void make(Connection connection) throws SQLException {
        if (!isEmbedded(connection)) {
            execute(connection, "set foreign_key_checks = 0"); // else the whole table would be copied
            execute(
                    connection,
                    "alter table usage_session add index tenant_id (tenant_id, user_id),"
                            + " add index usage_session_by_day (tenant_id, over_a_day, login_at, logout_at, user_id, client),"
                            + " add constraint usage_session_ibfk_1"
                            + " foreign key (tenant_id, user_id) references directory_user (tenant_id, id)");
            execute(connection, "set foreign_key_checks = 1");
        }
    }

    private static boolean isEmbedded(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
