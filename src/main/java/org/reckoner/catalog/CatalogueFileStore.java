package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reckoner.platform.Database;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.ImportCounts;

/** Files on their way into the catalogue, compressed: in the database, where every node finds them. */
@ApplicationScoped
class CatalogueFileStore {
    /** The most bytes of a file. */
    static final int BYTES_MAX = 32 * 1024 * 1024;

    /** The most it may have compressed: one column, one packet. */
    private static final int STORED_MAX = 8 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private static final String COLUMNS = "select id, kind, file_name, added_count, changed_count, unchanged_count,"
            + " uploaded_by, uploaded_at, imported_at, deck_id, effective_on from catalogue_file";

    @Inject
    Database database;

    /** A file that was uploaded. */
    record Uploaded(long id, CatalogueFileKind kind, String fileName, RateTarget targetOrNull, String by, Instant at) {}

    void add(Uploaded file, InputStream content) throws IOException {
        var bytes = compressed(content);
        var target = file.targetOrNull();
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into catalogue_file (id, kind, file_name, content, added_count,"
                            + " changed_count, unchanged_count, uploaded_by, uploaded_at, deck_id, effective_on)"
                            + " values (?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)")) {
                insert.setLong(1, file.id());
                insert.setString(2, file.kind().name());
                insert.setString(3, file.fileName());
                insert.setBytes(4, bytes);
                insert.setString(5, file.by());
                insert.setObject(6, Database.stored(file.at()));
                insert.setObject(7, target == null ? null : target.deckId());
                insert.setObject(8, target == null ? null : target.effectiveOn());
                return insert.executeUpdate();
            }
        });
    }

    private static byte[] compressed(InputStream content) throws IOException {
        var out = new ByteArrayOutputStream();
        var size = 0L;
        try (var gzip = new GZIPOutputStream(out)) {
            for (var part = content.readNBytes(MEGABYTE); part.length > 0; part = content.readNBytes(MEGABYTE)) {
                size += part.length;
                gzip.write(part);
                if (size > BYTES_MAX || out.size() > STORED_MAX) {
                    throw RuleViolation.of("file", CatalogProblem.FILE_TOO_LARGE, BYTES_MAX / MEGABYTE);
                }
            }
        }
        return out.toByteArray();
    }

    /** The file without its bad rows, which only reading it tells. */
    Optional<CatalogueFileView> find(long id) {
        return views(COLUMNS + " where id = ? order by id desc limit ?", id, 1).stream()
                .findFirst();
    }

    List<CatalogueFileView> latest(int max) {
        return views(COLUMNS + " where id > ? order by id desc limit ?", 0, max);
    }

    private List<CatalogueFileView> views(String sql, long id, int max) {
        return database.call(c -> {
            var found = new ArrayList<CatalogueFileView>();
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, id);
                query.setInt(2, max);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(view(rows));
                }
            }
            return found;
        });
    }

    private static CatalogueFileView view(ResultSet row) throws SQLException {
        return new CatalogueFileView(
                row.getLong(1),
                CatalogueFileKind.valueOf(row.getString(2)),
                row.getString(3),
                target(row),
                new ImportCounts(row.getInt(4), row.getInt(5), row.getInt(6), 0),
                List.of(),
                row.getString(7),
                Database.instant(row.getObject(8, LocalDateTime.class)),
                Database.instant(row.getObject(9, LocalDateTime.class)));
    }

    private static RateTarget target(ResultSet row) throws SQLException {
        var date = row.getObject(11, LocalDate.class);
        return date == null ? null : new RateTarget(row.getLong(10), date);
    }

    /** Writes a file out. */
    void copy(long id, OutputStream out) throws IOException {
        var bytes = database.call(c -> {
            try (var query = c.prepareStatement("select content from catalogue_file where id = ?")) {
                query.setLong(1, id);
                var row = query.executeQuery();
                return row.next() ? row.getBytes(1) : null;
            }
        });
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            in.transferTo(out);
        }
    }

    /**
     * Marks a file as imported and forgets its bytes.
     *
     * @return whether it was not yet; then it is held until the transaction ends
     */
    boolean imported(long id, Instant at) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                    "update catalogue_file set imported_at = ? where id = ? and imported_at is null")) {
                update.setObject(1, Database.stored(at));
                update.setLong(2, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    void count(long id, ImportCounts counts) {
        database.call(c -> {
            try (var update = c.prepareStatement("update catalogue_file set content = null, added_count = ?,"
                    + " changed_count = ?, unchanged_count = ? where id = ?")) {
                update.setInt(1, counts.added());
                update.setInt(2, counts.changed());
                update.setInt(3, counts.unchanged());
                update.setLong(4, id);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Forgets a file that was not imported.
     *
     * @return whether there was one
     */
    boolean delete(long id) {
        return database.call(c -> {
            try (var delete = c.prepareStatement("delete from catalogue_file where id = ? and imported_at is null")) {
                delete.setLong(1, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** Forgets files that nobody decided upon for long. */
    void sweep(Instant before) {
        database.call(c -> {
            try (var delete =
                    c.prepareStatement("delete from catalogue_file where imported_at is null and uploaded_at < ?")) {
                delete.setObject(1, Database.stored(before));
                return delete.executeUpdate();
            }
        });
    }
}
