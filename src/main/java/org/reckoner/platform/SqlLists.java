package org.reckoner.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/**
 * Lists of keys in SQL, {@code where (tenant_id, user_key) in ((?, ?), (?, ?))}. H2 finds rows by an index for pairs, but not for
 * {@code tenant_id = ? and user_key in (?, ?)}; MariaDB the other way round, and reads the whole table for pairs. So statements are
 * written with pairs and made by {@link #prepare}, which says the same in the words of the database at hand.
 */
public final class SqlLists {
    private static final String BEGIN = "(tenant_id, ";
    private static final String MIDDLE = ") in (";
    private static final String PAIR = "(?, ?)";

    private SqlLists() {}

    /** The list's text. */
    public static String pairs(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("SQL has no empty lists");
        }
        return "(" + String.join(", ", Collections.nCopies(size, PAIR)) + ")";
    }

    /**
     * An insert of one row as one of so many, {@code values (?, ?), (?, ?)}: a single statement, so all of them are in, or where a
     * key refuses none.
     *
     * @param insert ends with the row's values in brackets
     */
    public static String rows(String insert, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("an insert has one row at least");
        }
        return insert + (", " + insert.substring(insert.lastIndexOf('('))).repeat(rows - 1);
    }

    /** Prepares a statement whose first parameters are a list of pairs. */
    public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(knowsPairs(connection) ? sql : withoutPairs(sql));
    }

    /** The statement with the tenant bound once: {@code tenant_id = ? and user_key in (?, ?)}. */
    static String withoutPairs(String sql) {
        var begin = sql.indexOf(BEGIN);
        var middle = sql.indexOf(MIDDLE + PAIR, begin);
        var end = sql.indexOf("))", middle) + 2;
        if (begin < 0 || middle < 0) {
            throw new IllegalArgumentException("no list of pairs: " + sql);
        }
        var size =
                (int) sql.substring(middle, end).chars().filter(c -> c == '?').count() / 2;
        return sql.substring(0, begin) + "tenant_id = ? and " + sql.substring(begin + BEGIN.length(), middle) + " in ("
                + marks(size) + ")" + sql.substring(end);
    }

    /**
     * Binds the list from the first parameter on.
     *
     * @return the next parameter
     */
    public static int bindPairs(PreparedStatement statement, TenantId tenant, Collection<?> keys) throws SQLException {
        var pairs = knowsPairs(statement.getConnection());
        var parameter = 1;
        if (!pairs) {
            statement.setLong(parameter++, tenant.value());
        }
        for (var key : keys) {
            if (pairs) {
                statement.setLong(parameter++, tenant.value());
            }
            statement.setObject(parameter++, key);
        }
        return parameter;
    }

    /** So many parameters, {@code ?, ?, ?}. */
    public static String marks(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("SQL has no empty lists");
        }
        return String.join(", ", Collections.nCopies(size, "?"));
    }

    /**
     * The statement, one of whose conditions is pairs of tenants and a value they share, {@code (tenant_id, report_on) in ((?, ?))}, in
     * the words by which the database finds such rows by an index: {@code tenant_id in (?) and report_on = ?}.
     */
    public static String ofTenants(Connection connection, String sql) throws SQLException {
        if (knowsPairs(connection)) {
            return sql;
        }
        var begin = sql.indexOf(BEGIN);
        var middle = sql.indexOf(MIDDLE + PAIR, begin);
        var end = sql.indexOf("))", middle) + 2;
        var size =
                (int) sql.substring(middle, end).chars().filter(c -> c == '?').count() / 2;
        return sql.substring(0, begin) + "tenant_id in (" + marks(size) + ") and "
                + sql.substring(begin + BEGIN.length(), middle) + " = ?" + sql.substring(end);
    }

    /**
     * Binds the condition.
     *
     * @param first its first parameter
     * @param shared the value of all
     * @return the next parameter
     */
    public static int bindTenants(PreparedStatement statement, int first, Collection<TenantId> tenants, Object shared)
            throws SQLException {
        var pairs = knowsPairs(statement.getConnection());
        var parameter = first;
        for (var tenant : tenants) {
            statement.setLong(parameter++, tenant.value());
            if (pairs) {
                statement.setObject(parameter++, shared);
            }
        }
        if (!pairs) {
            statement.setObject(parameter++, shared);
        }
        return parameter;
    }

    /** Whether the database finds rows by an index for pairs; otherwise it does for the keys alone. */
    public static boolean knowsPairs(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
