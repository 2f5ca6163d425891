package org.reckoner.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/**
 * Lists of keys in SQL, {@code where (tenant_id, user_key) in ((?, ?), (?, ?))}. The tenant stands in every pair because H2
 * finds rows by an index for pairs, but not for {@code tenant_id = ? and user_key in (?, ?)}.
 */
public final class SqlLists {
    private SqlLists() {}

    /** The list's text. */
    public static String pairs(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("SQL has no empty lists");
        }
        return "(" + String.join(", ", Collections.nCopies(size, "(?, ?)")) + ")";
    }

    /** Binds the list from the first parameter on. */
    public static void bindPairs(PreparedStatement statement, TenantId tenant, Collection<?> keys) throws SQLException {
        var parameter = 1;
        for (var key : keys) {
            statement.setLong(parameter++, tenant.value());
            statement.setObject(parameter++, key);
        }
    }
}
