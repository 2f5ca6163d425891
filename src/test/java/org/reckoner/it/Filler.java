package org.reckoner.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Fills every table there is with rows, so that a new table needs no rows written for it. The n-th row has n wherever it can, in
 * its keys and in what refers to others' keys, so that what belongs together does.
 */
public final class Filler {
    private static final List<String> STATES = List.of("WAITING", "RUNNING", "PARKED");
    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);

    /** Their rows are part of the schema, or are made with it. */
    private static final List<String> SEEDED =
            List.of("id_generator", "business_clock", "mail_server_state", "secret_rotation");

    private record Column(String table, String name, String type, int length) {
        /** Of the n-th row; {@code alone}: the column keeps the rows apart by itself. */
        Object value(int n, int tenants, boolean alone) {
            return alone ? apart(n) : alike(n, tenants);
        }

        /** As rows are: of some tenants and processes, most of them done, a row of each tenant on each date. */
        private Object alike(int n, int tenants) {
            return switch (name) {
                case "tenant_id" -> 1L + n % tenants;
                case "account_id" -> 1L + n / tenants;
                case "process_key" -> "P" + n % 3;
                case "state" -> n % 50 < STATES.size() ? STATES.get(n % 50) : "DONE";
                case "report_on" -> LocalDate.of(2020, 1, 1).plusDays(n / tenants);
                default -> apart(n);
            };
        }

        private Object apart(int n) {
            return switch (type) {
                case "bigint", "int", "integer", "decimal", "numeric" -> (long) n + 1;
                case "smallint" -> n % 1000;
                case "boolean", "tinyint", "bit" -> n % 2;
                case "date" -> LocalDate.of(2020, 1, 1).plusDays(n);
                case "datetime", "timestamp", "timestamp without time zone" -> FIRST.plusMinutes(n);
                case "blob", "mediumblob", "longblob", "varbinary", "binary", "binary large object", "binary varying" ->
                    new byte[] {(byte) n};
                default -> text(n);
            };
        }

        private String text(int n) {
            var text = Integer.toString(n + 1, Character.MAX_RADIX);
            return text.substring(Math.max(0, text.length() - length));
        }
    }

    private Filler() {}

    /**
     * Inserts as many rows into each table that has none.
     *
     * @param tenants over how many tenants they are spread; as many as rows gives each row its own
     */
    public static void fill(Connection connection, int rows, int tenants) throws SQLException {
        var embedded = connection.getMetaData().getURL().startsWith("jdbc:h2");
        checkForeignKeys(connection, embedded, false);
        var tables = columns(connection).stream().collect(Collectors.groupingBy(Column::table));
        for (var table : tables.entrySet()) {
            if (!SEEDED.contains(table.getKey())) {
                insert(connection, table.getKey(), table.getValue(), rows, tenants);
            }
        }
        checkForeignKeys(connection, embedded, true);
    }

    /** The columns of the primary key. */
    private static List<String> key(Connection connection, String table) throws SQLException {
        var name = connection.getMetaData().getURL().startsWith("jdbc:h2") ? table.toUpperCase(Locale.ROOT) : table;
        var columns = new ArrayList<String>();
        var keys = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name);
        while (keys.next()) {
            columns.add(keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private static void insert(Connection connection, String table, List<Column> columns, int rows, int tenants)
            throws SQLException {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var places = ", ?".repeat(columns.size()).substring(2);
        var key = key(connection, table);
        connection.setAutoCommit(false);
        try (var insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            for (var n = 0; n < rows; n++) {
                for (var i = 0; i < columns.size(); i++) {
                    insert.setObject(
                            i + 1,
                            columns.get(i)
                                    .value(
                                            n,
                                            tenants,
                                            key.equals(List.of(columns.get(i).name()))));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SQLException(table + ": " + e.getMessage(), e);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var sql = "select lower(table_name), lower(column_name), lower(data_type), character_maximum_length"
                + " from information_schema.columns where lower(table_schema) in ('public', lower(database()))"
                + " and lower(table_name) <> 'flyway_schema_history' order by 1, ordinal_position";
        return TestDatabase.query(
                connection,
                row -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).toLowerCase(Locale.ROOT), (int)
                                Math.min(Integer.MAX_VALUE, row.getLong(4))),
                sql);
    }

    private static void checkForeignKeys(Connection connection, boolean embedded, boolean on) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    embedded ? "set referential_integrity " + on : "set foreign_key_checks = " + (on ? 1 : 0));
        }
    }
}
