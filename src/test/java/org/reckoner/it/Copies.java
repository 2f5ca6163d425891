package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;

/** Makes the lists of the sample installation long by copying their rows, and takes the copies away again. */
@ApplicationScoped
public class Copies {
    private static final int OF_EACH = 12;
    private static final int ORIGINALS_MAX = 8;

    /** What pages list, each after what it refers to. */
    private static final List<String> LISTED = List.of(
            "tenant", "account", "directory_user", "audit_entry", "process_run", "work_item", "mail", "product");

    @Inject
    Database database;

    @Inject
    Ids ids;

    private final Map<String, List<Long>> made = new HashMap<>();

    /** Copies some rows of each listed table. */
    public void make() {
        for (var table : LISTED) {
            made.put(table, database.call(c -> copy(c, table)));
        }
    }

    /** Deletes what {@link #make} made. */
    public void takeAway() {
        for (var i = LISTED.size() - 1; i >= 0; i--) {
            var table = LISTED.get(i);
            database.call(c -> delete(c, table));
        }
    }

    private List<Long> copy(Connection c, String table) throws SQLException {
        var unique = uniqueColumns(c, table);
        var copies = new ArrayList<Long>();
        try (var query = c.prepareStatement("select * from " + table + " order by id")) {
            query.setMaxRows(ORIGINALS_MAX);
            for (var row = query.executeQuery(); row.next(); ) {
                for (var n = 1; n <= OF_EACH; n++) {
                    copies.add(insert(c, table, row, unique, n));
                }
            }
        }
        return copies;
    }

    private long insert(Connection c, String table, ResultSet row, Set<String> unique, int n) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var id = ids.next();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
            names.add(name);
            values.add(
                    switch (name) {
                        case "id" -> id;
                        case "open_slot" -> null;
                        case "state" -> table.equals("work_item") ? "DONE" : row.getObject(i);
                        default -> unique.contains(name) ? another(row.getObject(i), id, n) : row.getObject(i);
                    });
        }
        try (var insert = c.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") values ("
                + ", ?".repeat(names.size()).substring(2) + ")")) {
            for (var i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
            return id;
        }
    }

    private static Object another(Object value, long id, int n) {
        if (value instanceof String text) {
            var mark = "-" + id;
            return text.length() < 36 ? text + mark : mark + text.substring(mark.length());
        }
        if (value instanceof Number number) {
            return number.longValue() + 1_000_000L * n;
        }
        return value instanceof LocalDate date ? date.minusYears(n) : value;
    }

    /** The columns that keep rows apart, beside the id, the tenant and what refers to other rows. */
    private static Set<String> uniqueColumns(Connection c, String table) throws SQLException {
        var name = c.getMetaData().getURL().startsWith("jdbc:h2") ? table.toUpperCase(Locale.ROOT) : table;
        var found = new HashSet<String>();
        for (var rows = c.getMetaData().getIndexInfo(c.getCatalog(), c.getSchema(), name, true, false); rows.next(); ) {
            var column = rows.getString("COLUMN_NAME");
            if (column != null && !column.toLowerCase(Locale.ROOT).matches("id|tenant_id|process_key|report_on")) {
                found.add(column.toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private int delete(Connection c, String table) throws SQLException {
        try (var delete = c.prepareStatement("delete from " + table + " where id = ?")) {
            for (var id : made.getOrDefault(table, List.of())) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            return delete.executeBatch().length;
        }
    }
}
