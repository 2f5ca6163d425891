package org.reckoner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reckoner.it.TestDatabase;

/** Loads go into both databases, beside what is there and beside each other. */
class DatabaseLoadIT {
    private static final Load SMALL = new Load(1, 60, 2_500, 400, 5_000, LocalDate.of(2026, 9, 1), 5);

    @Test
    void everythingIsThereAndTwoLoadsGoSideBySide() throws Exception {
        var database = TestDatabase.fresh("load");
        database.migrate();
        try (var connection = database.connect()) {
            var indexes = indexes(connection);
            var first = DatabaseLoad.into(connection, SMALL);
            var second = DatabaseLoad.into(connection, SMALL.withSeed(2));
            assertEquals(first + SMALL.tenants() + 2L * SMALL.users(), second);
            assertEquals(2L * SMALL.tenants(), count(connection, "tenant"));
            assertEquals(2L * SMALL.users(), count(connection, "directory_user"));
            assertEquals(2L * SMALL.users(), count(connection, "licence_holding"));
            assertEquals(2L * SMALL.sessions(), count(connection, "usage_session"));
            assertEquals(400, count(connection, "directory_user where tenant_id = " + second));
            assertEquals(indexes, indexes(connection), "those that were left out meanwhile are there again");
        }
    }

    /** The columns of each index and foreign key. */
    private static List<String> indexes(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        var tables = connection.getMetaData();
        var name = "H2".equals(tables.getDatabaseProductName()) ? "USAGE_SESSION" : "usage_session";
        for (var row = tables.getIndexInfo(connection.getCatalog(), null, name, false, false); row.next(); ) {
            found.add(row.getString("INDEX_NAME") + " " + row.getInt("ORDINAL_POSITION") + " "
                    + row.getString("COLUMN_NAME") + " " + row.getBoolean("NON_UNIQUE"));
        }
        for (var row = tables.getImportedKeys(connection.getCatalog(), null, name); row.next(); ) {
            found.add(row.getString("FK_NAME") + " " + row.getString("FKCOLUMN_NAME") + " "
                    + row.getString("PKTABLE_NAME") + " " + row.getString("PKCOLUMN_NAME"));
        }
        assertTrue(found.size() > 5, found::toString);
        return List.copyOf(found);
    }

    private static long count(Connection connection, String what) throws SQLException {
        return TestDatabase.query(connection, row -> row.getLong(1), "select count(*) from " + what)
                .get(0);
    }
}
