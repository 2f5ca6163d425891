package org.reckoner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
            var first = DatabaseLoad.into(connection, SMALL);
            var second = DatabaseLoad.into(connection, SMALL.withSeed(2));
            assertEquals(first + SMALL.tenants() + 2L * SMALL.users(), second);
            assertEquals(2L * SMALL.tenants(), count(connection, "tenant"));
            assertEquals(2L * SMALL.users(), count(connection, "directory_user"));
            assertEquals(2L * SMALL.users(), count(connection, "licence_holding"));
            assertEquals(2L * SMALL.sessions(), count(connection, "usage_session"));
            assertEquals(400, count(connection, "directory_user where tenant_id = " + second));
        }
    }

    private static long count(Connection connection, String what) throws SQLException {
        return TestDatabase.query(connection, row -> row.getLong(1), "select count(*) from " + what)
                .get(0);
    }
}
