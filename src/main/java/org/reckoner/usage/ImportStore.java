package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ImportCounts;

/** Files on their way in: what their owners see and decide. */
@ApplicationScoped
class ImportStore {
    private static final String VIEW = "select id, kind, file_name, state, mode, step_percent, added_count,"
            + " changed_count, unchanged_count, bad_count, failure, requested_by, uploaded_at from import_file";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A file that is about to be uploaded. */
    record Begun(
            long id,
            ImportKind kind,
            ImportMode mode,
            String fileName,
            String requestedBy,
            Long requesterId,
            Instant at) {}

    void add(Begun file) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into import_file (tenant_id, id, kind, mode, file_name,"
                    + " requested_by, requester_id, uploaded_at, size_bytes, state, step_percent, rows_done,"
                    + " added_count, changed_count, unchanged_count, bad_count, attempts)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 'UPLOADING', 0, 0, 0, 0, 0, 0, 0)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, file.id());
                insert.setString(3, file.kind().name());
                insert.setString(4, file.mode() == null ? null : file.mode().name());
                insert.setString(5, file.fileName());
                insert.setString(6, file.requestedBy());
                insert.setObject(7, file.requesterId());
                insert.setObject(8, Database.stored(file.at()));
                return insert.executeUpdate();
            }
        });
    }

    /** The file is whole: from now on any node may go on with it. */
    void uploaded(long id, long size) {
        database.call(c -> {
            try (var update = c.prepareStatement("update import_file set state = 'CHECKING', size_bytes = ?"
                    + " where tenant_id = ? and id = ? and state = 'UPLOADING'")) {
                update.setLong(1, size);
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                return update.executeUpdate();
            }
        });
    }

    Optional<ImportView> view(long id) {
        return views(VIEW + " where tenant_id = ? and id = ? limit ?", id, 1).stream()
                .findFirst();
    }

    /** The latest files. */
    List<ImportView> latest(int max) {
        return views(VIEW + " where tenant_id = ? and id > ? order by id desc limit ?", 0, max);
    }

    private List<ImportView> views(String sql, long id, int max) {
        return database.call(c -> {
            var found = new ArrayList<ImportView>();
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                query.setInt(3, max);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(view(rows));
                }
            }
            return found;
        });
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var mode = row.getString(5);
        var failure = row.getString(11);
        var key = failure == null ? null : failure.split("\n", 2);
        return new ImportView(
                row.getLong(1),
                ImportKind.valueOf(row.getString(2)),
                row.getString(3),
                ImportState.valueOf(row.getString(4)),
                mode == null ? null : ImportMode.valueOf(mode),
                row.getInt(6),
                new ImportCounts(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)),
                key == null ? null : ImportMessage.read(0, key[0], key.length > 1 ? key[1] : ""),
                row.getString(12),
                Database.instant(row.getObject(13, LocalDateTime.class)));
    }

    /**
     * Has a file imported that was checked.
     *
     * @return whether it was waiting for that
     */
    boolean choose(long id, ImportMode mode) {
        return database.call(c -> {
            try (var update =
                    c.prepareStatement("update import_file set state = 'IMPORTING', mode = ?, step_percent = 0,"
                            + " rows_done = 0, attempts = 0 where tenant_id = ? and id = ? and state = 'CHECKED'")) {
                update.setString(1, mode.name());
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** How many files are not done with. */
    int open() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from import_file where tenant_id = ?"
                    + " and state in ('UPLOADING', 'CHECKING', 'CHECKED', 'IMPORTING')")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Files that nobody will go on with: never whole or never decided upon, and those done with long ago. */
    List<Long> left(Instant openBefore, Instant doneBefore) {
        return database.call(c -> {
            var found = new ArrayList<Long>();
            try (var query = c.prepareStatement("select id from import_file where tenant_id = ? and"
                    + " ((state in ('UPLOADING', 'CHECKED') and uploaded_at < ?)"
                    + " or (state in ('DONE', 'FAILED') and uploaded_at < ?)) order by id limit 100")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(openBefore));
                query.setObject(3, Database.stored(doneBefore));
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** Whether a file is there and not being imported; holds it until the transaction ends. */
    boolean isDeletable(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select state from import_file where tenant_id = ? and id = ? and state <> 'IMPORTING' for update")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return query.executeQuery().next();
            }
        });
    }

    void delete(long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from import_file where tenant_id = ? and id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }
}
