package org.reckoner.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;

/**
 * Pieces of files in SQL. MySQL's driver writes bytes down as twice as many digits, one by one, which took more time than all else that
 * is done with a piece but compressing it. So they go there as base 64, which the database turns back.
 */
public final class SqlBytes {
    private static final String LAST = "?)";

    private SqlBytes() {}

    /** Prepares an insert of one row whose last value {@link #bind} binds. */
    public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(takesBytes(connection) ? sql : asText(sql));
    }

    /** The statement with the last value as base 64: {@code values (?, from_base64(?))}. */
    static String asText(String sql) {
        if (!sql.endsWith(LAST)) {
            throw new IllegalArgumentException("no value at the end: " + sql);
        }
        return sql.substring(0, sql.length() - LAST.length()) + "from_base64(?))";
    }

    /** Binds the last value. */
    public static void bind(PreparedStatement statement, int last, byte[] bytes) throws SQLException {
        if (takesBytes(statement.getConnection())) {
            statement.setBytes(last, bytes);
        } else {
            statement.setString(last, Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static boolean takesBytes(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
