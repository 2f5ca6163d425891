package org.reckoner.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a database holds: of each table how many rows, and a digest of all their values whatever their order. */
public final class Contents {
    private static final String OWN =
            " from information_schema.%s where lower(table_schema) in ('public', lower(database()))"
                    + " and lower(table_name) <> 'flyway_schema_history'";

    private Contents() {}

    /** The tables and their columns in the order of their names, as the database has them. */
    public static Map<String, List<String>> columns(Connection connection) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        var sql = "select lower(table_name), lower(column_name)" + OWN.formatted("columns") + " order by 1, 2";
        for (var column : TestDatabase.query(connection, row -> List.of(row.getString(1), row.getString(2)), sql)) {
            found.computeIfAbsent(column.get(0), k -> new ArrayList<>()).add(column.get(1));
        }
        return found;
    }

    /** Each table's rows, as far as these columns go: {@code 12 rows 3f…}. */
    public static Map<String, String> of(Connection connection, Map<String, List<String>> columns) throws SQLException {
        var found = new TreeMap<String, String>();
        for (var table : columns.entrySet()) {
            var sql = "select " + String.join(", ", table.getValue()) + " from " + table.getKey();
            var width = table.getValue().size();
            var rows = TestDatabase.query(
                    connection,
                    row -> {
                        var values = new ArrayList<String>();
                        for (var i = 1; i <= width; i++) {
                            values.add(row.getString(i));
                        }
                        return values.toString();
                    },
                    sql);
            found.put(table.getKey(), rows.size() + " rows " + digest(rows));
        }
        return found;
    }

    private static String digest(List<String> rows) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            rows.stream().sorted().forEach(row -> sha.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
