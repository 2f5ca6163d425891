package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;

/** How a change of key stands, and the ciphertext it is about. */
@ApplicationScoped
class RotationStore {
    @Inject
    Database database;

    /** Ciphertext in its place. */
    record Stored(long id, String ciphertext) {}

    RotationState state() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select running, replaced, asked_at, asked_by, finished_at from secret_rotation where id = 1")) {
                var row = query.executeQuery();
                row.next();
                return new RotationState(
                        row.getBoolean(1),
                        row.getInt(2),
                        Database.instant(row.getObject(3, LocalDateTime.class)),
                        row.getString(4),
                        Database.instant(row.getObject(5, LocalDateTime.class)));
            }
        });
    }

    /** @return false where one goes on already */
    boolean ask(int oldKey, Instant at, String by) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update secret_rotation set running = ?, old_key = ?, replaced = 0,"
                    + " asked_at = ?, asked_by = ?, finished_at = null where id = 1 and running = ?")) {
                update.setBoolean(1, true);
                update.setLong(2, oldKey);
                update.setObject(3, Database.stored(at));
                update.setString(4, by);
                update.setBoolean(5, false);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** The key a running change began from, held until the transaction ends; empty where none goes on. */
    Optional<Integer> lockedOldKey() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select running, old_key from secret_rotation where id = 1 for update")) {
                var row = query.executeQuery();
                row.next();
                return row.getBoolean(1) ? Optional.of((int) row.getLong(2)) : Optional.empty();
            }
        });
    }

    void count(int replaced) {
        database.call(c -> {
            try (var update = c.prepareStatement("update secret_rotation set replaced = replaced + ? where id = 1")) {
                update.setInt(1, replaced);
                return update.executeUpdate();
            }
        });
    }

    void finish(Instant at) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update secret_rotation set running = ?, finished_at = ? where id = 1 and running = ?")) {
                update.setBoolean(1, false);
                update.setObject(2, Database.stored(at));
                update.setBoolean(3, true);
                return update.executeUpdate();
            }
        });
    }

    /** A column's ciphertext behind a row, in the order of the ids. */
    List<Stored> page(SecretColumn column, long after, int max) {
        var condition = column.only() == null ? "" : " and " + column.only();
        var sql = "select id, %s from %s where %s is not null and id > ?%s order by id limit ?"
                .formatted(column.column(), column.table(), column.column(), condition);
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, after);
                query.setInt(2, max);
                var found = new ArrayList<Stored>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new Stored(row.getLong(1), row.getString(2)));
                }
                return found;
            }
        });
    }

    /** Leaves alone what somebody else has changed meanwhile. */
    boolean replace(SecretColumn column, Stored old, String ciphertext) {
        var sql = "update %s set %s = ? where id = ? and %s = ?"
                .formatted(column.table(), column.column(), column.column());
        return database.call(c -> {
            try (var update = c.prepareStatement(sql)) {
                update.setString(1, ciphertext);
                update.setLong(2, old.id());
                update.setString(3, old.ciphertext());
                return update.executeUpdate() == 1;
            }
        });
    }
}
