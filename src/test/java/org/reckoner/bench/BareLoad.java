package org.reckoner.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Database;

/**
 * The yardstick of what takes sessions in: {@code LOAD DATA} of the same rows, in the order of their key, into an empty table of
 * the same columns, keys and indexes on the same server.
 */
final class BareLoad {
    private static final String COLUMNS =
            "tenant_id, session_key, user_id, login_at, logout_at, client, over_a_day, received_at";

    private BareLoad() {}

    /** Rows a second. */
    static double perSecond(TestDatabase database) throws SQLException, IOException {
        var file = Files.createTempFile("sessions", ".tsv");
        try {
            var rows = write(database, file);
            database.update("drop table if exists bare_session");
            database.update("create table bare_session like usage_session");
            database.update("alter table bare_session add foreign key (tenant_id, user_id)"
                    + " references directory_user (tenant_id, id)");
            var begin = System.nanoTime();
            load(database, file);
            var seconds = (System.nanoTime() - begin) / 1e9;
            var loaded = database.query(row -> row.getLong(1), "select count(*) from bare_session")
                    .get(0);
            if (loaded != rows) {
                throw new IllegalStateException(loaded + " of " + rows + " rows were loaded");
            }
            database.update("drop table bare_session");
            return rows / seconds;
        } finally {
            Files.delete(file);
        }
    }

    private static long write(TestDatabase database, Path file) throws SQLException, IOException {
        var rows = 0L;
        try (var connection = database.connect();
                var query = Database.streamed(
                        connection, "select " + COLUMNS + " from usage_session order by tenant_id, session_key");
                var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (var found = query.executeQuery(); found.next(); rows++) {
                for (var column = 1; column <= 8; column++) {
                    var value = found.getString(column);
                    out.write(value == null ? "\\N" : value);
                    out.write(column == 8 ? '\n' : '\t');
                }
            }
        }
        return rows;
    }

    private static void load(TestDatabase database, Path file) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url() + "&allowLoadLocalInfile=true", TestDatabase.USER, TestDatabase.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("load data local infile '" + file.toAbsolutePath()
                    + "' into table bare_session character set utf8mb4 (" + COLUMNS + ")");
        }
    }
}
