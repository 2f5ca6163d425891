package org.reckoner.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of some tenants, read ahead up to a limit: who has very many is asked alone, one row at a time. */
public final class TenantRows {
    /** The most rows of one question; what binds the statement's limit. */
    public static final int ROWS_MAX = 20_000;

    private TenantRows() {}

    /** What a row says. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Reads them.
     *
     * @param query gives the tenant's id first, is in the order of it and limited to {@link #ROWS_MAX}
     * @return those of each tenant of which no row was cut off
     */
    public static <T> Map<Long, List<T>> read(PreparedStatement query, TenantList tenants, Reading<T> reading)
            throws SQLException {
        var rows = tenants.<List<T>>each(ArrayList::new);
        var count = 0;
        var last = 0L;
        for (var row = query.executeQuery(); row.next(); count++) {
            last = row.getLong(1);
            rows.get(last).add(reading.of(row));
        }
        if (count == ROWS_MAX) {
            var cut = last;
            rows.keySet().removeIf(tenant -> tenant >= cut);
        }
        return rows;
    }
}
