package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;

/** Reads and writes settings. A name that ends in {@code .secret} holds ciphertext. */
@ApplicationScoped
class SettingStore {
    private static final String SECRET = ".secret";

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    Section section(String section) {
        return ahead.shared("settings", List.of(section), () -> read(section));
    }

    private Section read(String section) {
        var version = version(section);
        return database.call(c -> {
            try (var query = c.prepareStatement("select name, content, changed_at, changed_by from setting"
                    + " where section = ? order by changed_at, name")) {
                query.setString(1, section);
                var values = new HashMap<String, String>();
                var secrets = new HashSet<String>();
                Instant changedAt = null;
                String changedBy = null;
                for (var row = query.executeQuery(); row.next(); ) {
                    if (row.getString(1).endsWith(SECRET)) {
                        secrets.add(row.getString(1));
                    } else {
                        values.put(row.getString(1), row.getString(2));
                    }
                    changedAt = Database.instant(row.getObject(3, LocalDateTime.class));
                    changedBy = row.getString(4);
                }
                return new Section(version, values, secrets, changedAt, changedBy);
            }
        });
    }

    /** How often the section was saved. */
    private int version(String section) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select version from setting_section where section = ?")) {
                query.setString(1, section);
                var row = query.executeQuery();
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    /**
     * Takes the section to its next version and holds it until the transaction ends.
     *
     * @return whether it still was the version that was seen
     */
    boolean advance(String section, int seenVersion) {
        return database.call(c -> {
            try (var insert = c.prepareStatement(
                    "insert into setting_section (section, version) values (?, 0) on duplicate key update version = version")) {
                insert.setString(1, section);
                insert.executeUpdate();
            }
            try (var update = c.prepareStatement(
                    "update setting_section set version = version + 1 where section = ? and version = ?")) {
                update.setString(1, section);
                update.setInt(2, seenVersion);
                return update.executeUpdate() == 1;
            }
        });
    }

    Optional<String> content(String section, String name) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select content from setting where section = ? and name = ?")) {
                query.setString(1, section);
                query.setString(2, name);
                var row = query.executeQuery();
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.<String>empty();
            }
        });
    }

    /** Ciphertext in its place. */
    record StoredSecret(String section, String name, String ciphertext) {}

    /** All secrets, of all sections; they are few. */
    List<StoredSecret> secrets() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select section, name, content from setting where name like ? order by section, name")) {
                query.setString(1, "%" + SECRET);
                var found = new ArrayList<StoredSecret>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new StoredSecret(row.getString(1), row.getString(2), row.getString(3)));
                }
                return found;
            }
        });
    }

    /** Leaves alone what somebody else has changed meanwhile. Nobody's change: who and when stay. */
    boolean replace(StoredSecret old, String ciphertext) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                    "update setting set content = ? where section = ? and name = ? and content = ?")) {
                update.setString(1, ciphertext);
                update.setString(2, old.section());
                update.setString(3, old.name());
                update.setString(4, old.ciphertext());
                return update.executeUpdate() == 1;
            }
        });
    }

    void put(String section, String name, String content, Instant at, String by) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update setting set content = ?, changed_at = ?, changed_by = ? where section = ? and name = ?")) {
                bind(update, section, name, content, at, by);
                if (update.executeUpdate() > 0) {
                    return null;
                }
            }
            try (var insert = c.prepareStatement(
                    "insert into setting (content, changed_at, changed_by, section, name) values (?, ?, ?, ?, ?)")) {
                bind(insert, section, name, content, at, by);
                insert.executeUpdate();
                return null;
            }
        });
    }

    void remove(String section, String name) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from setting where section = ? and name = ?")) {
                delete.setString(1, section);
                delete.setString(2, name);
                return delete.executeUpdate();
            }
        });
    }

    private static void bind(
            PreparedStatement statement, String section, String name, String content, Instant at, String by)
            throws SQLException {
        statement.setString(1, content);
        statement.setObject(2, Database.stored(at));
        statement.setString(3, by);
        statement.setString(4, section);
        statement.setString(5, name);
    }
}
