package org.reckoner.event;

import java.lang.System.Logger.Level;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Gives back whatever a node that is stopped holds. By a connection of its own and without any bean: the server takes its
 * connection pool and its beans down while it tells the application to end, in no order one may count on (decision 0006).
 */
public final class LastWord {
    private static final System.Logger LOG = System.getLogger(LastWord.class.getName());

    private final String node;
    private final List<String> statements;
    private final Way way;
    private Driver driver;

    /** How the database is reached past the server. */
    record Way(Optional<String> url, String user, String password) {
        private Properties properties() {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            return properties;
        }

        @Override
        public String toString() {
            return "the database's address"; // not its password
        }
    }

    LastWord(String node, List<String> statements, Way way) {
        this.node = node;
        this.statements = statements;
        this.way = way;
    }

    /** Said at the start: whether there will be a way; what it needs of the server's files is loaded from now on. */
    void rehearse() {
        if (way.url().isEmpty()) {
            LOG.log(Level.INFO, "event node.no-last-word"); // what is held runs out of its lease
            return;
        }
        try {
            driver = driver(way.url().get());
            giveBack();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "event node.no-last-word", e);
        }
    }

    /** Makes everybody's what is still this node's; may be said more than once. Where the database is away, leases run out. */
    public void say() {
        if (driver == null) {
            return;
        }
        try {
            giveBack();
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "event node.not-given-back", e); // the server's own files may be gone by now
        }
    }

    private void giveBack() throws SQLException {
        try (var connection = driver.connect(way.url().orElseThrow(), way.properties())) {
            for (var sql : statements) {
                try (var update = connection.prepareStatement(sql)) {
                    update.setString(1, node);
                    update.executeUpdate();
                }
            }
        }
    }

    /** Asks the drivers themselves: the JVM's list of them knows only what some class loader has registered. */
    private static Driver driver(String url) throws SQLException {
        for (var driver : ServiceLoader.load(Driver.class, LastWord.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver for the configured address");
    }
}
