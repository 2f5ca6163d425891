package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.reckoner.platform.Database;

/** Reads and writes the counts of attempts. */
@ApplicationScoped
class AttemptStore {
    @Inject
    Database database;

    /** A count: failures in a row, the last one's moment, and until when nothing is accepted, or null. */
    record Row(int failures, Instant failedAt, Instant pausedUntil) {}

    /** The count, held against others until the transaction ends. */
    Optional<Row> lock(AttemptKind kind, String subjectHash) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select failures, failed_at, paused_until from login_attempt"
                    + " where kind = ? and subject_hash = ? for update")) {
                query.setString(1, kind.name());
                query.setString(2, subjectHash);
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(new Row(
                                row.getInt(1),
                                Database.instant(row.getObject(2, LocalDateTime.class)),
                                Database.instant(row.getObject(3, LocalDateTime.class))))
                        : Optional.<Row>empty();
            }
        });
    }

    /** Writes a first count, unless another one has just done so. */
    boolean insert(AttemptKind kind, String subjectHash, Row row) {
        return Database.unlessTaken(() -> write(
                "insert into login_attempt (failures, failed_at, paused_until, kind, subject_hash) values (?, ?, ?, ?, ?)",
                kind,
                subjectHash,
                row));
    }

    boolean update(AttemptKind kind, String subjectHash, Row row) {
        return write(
                "update login_attempt set failures = ?, failed_at = ?, paused_until = ? where kind = ? and subject_hash = ?",
                kind,
                subjectHash,
                row);
    }

    void delete(AttemptKind kind, String subjectHash) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from login_attempt where kind = ? and subject_hash = ?")) {
                delete.setString(1, kind.name());
                delete.setString(2, subjectHash);
                return delete.executeUpdate();
            }
        });
    }

    void forgetBefore(Instant moment) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from login_attempt where failed_at < ?")) {
                delete.setObject(1, Database.stored(moment));
                return delete.executeUpdate();
            }
        });
    }

    private boolean write(String sql, AttemptKind kind, String subjectHash, Row row) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                statement.setInt(1, row.failures());
                statement.setObject(2, Database.stored(row.failedAt()));
                statement.setObject(3, Database.stored(row.pausedUntil()));
                statement.setString(4, kind.name());
                statement.setString(5, subjectHash);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
