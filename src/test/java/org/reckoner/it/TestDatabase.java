package org.reckoner.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * A database of a test's own, of the kind the running tests are for: a file of the embedded one, which is open in one process
 * at a time, or a fresh one on the MariaDB server of the build.
 */
public final class TestDatabase {
    private static final Pattern H2_OPTIONS = Pattern.compile("jdbc:h2:file:[^;]+(;[^}]+)}");
    public static final String USER = System.getProperty("reckoner.test.db.user");
    public static final String PASSWORD = System.getProperty("reckoner.test.db.password");

    private final String url;
    private final boolean embedded;

    private TestDatabase(String url, boolean embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    /** An empty database; what was there under this name is gone. */
    public static TestDatabase fresh(String name) throws SQLException, IOException {
        return "mariadb".equals(System.getProperty("reckoner.test.database")) ? mariadb(name) : h2(name);
    }

    private static TestDatabase h2(String name) throws IOException {
        var folder = Path.of("target", "it-data-" + name).toAbsolutePath();
        Folders.delete(folder);
        return new TestDatabase("jdbc:h2:file:" + folder.resolve("reckoner") + h2Options(), true);
    }

    /** As the server opens it unless told otherwise. */
    private static String h2Options() throws IOException {
        var options = H2_OPTIONS.matcher(Files.readString(Path.of("webapp/WEB-INF/web.xml")));
        if (!options.find()) {
            throw new IllegalStateException("web.xml names no embedded database");
        }
        return options.group(1);
    }

    private static TestDatabase mariadb(String name) throws SQLException {
        var shared = System.getProperty("reckoner.test.mariadb.url");
        var own = "reckoner_" + name;
        try (var connection = DriverManager.getConnection(shared, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + own);
            statement.execute("create database " + own + " character set utf8mb4 collate utf8mb4_bin");
        }
        return new TestDatabase(shared.replace("/reckoner?", "/" + own + "?"), false);
    }

    /** With its parameters. */
    public String url() {
        return url;
    }

    /** One that is there, on a MariaDB server of a test's own. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url, false);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Makes the schema, as a server does when it starts. */
    public void migrate() {
        Flyway.configure()
                .dataSource(url, USER, PASSWORD)
                .locations("filesystem:setup/db")
                .load()
                .migrate();
    }

    /** The schema as it was when this version was the newest. */
    public void migrate(String version) {
        Flyway.configure()
                .dataSource(url, USER, PASSWORD)
                .locations("filesystem:setup/db")
                .target(version)
                .load()
                .migrate();
    }

    /** What a server is told to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "RECKONER_DB_CLASS", embedded ? "org.h2.jdbcx.JdbcDataSource" : "com.mysql.cj.jdbc.MysqlDataSource",
                "RECKONER_DB_URL", url,
                "RECKONER_DB_USER", USER,
                "RECKONER_DB_PASSWORD", PASSWORD);
    }

    /** Executes one statement in a connection of its own; gives the number of rows. */
    public int update(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Reads all rows in a connection of its own. */
    public <T> List<T> query(Row<T> row, String sql, Object... values) throws SQLException {
        try (var connection = connect()) {
            return query(connection, row, sql, values);
        }
    }

    /** Reads all rows. */
    public static <T> List<T> query(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<T>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    /** What a row is read into. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
