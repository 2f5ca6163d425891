package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.reckoner.platform.Database;
import org.reckoner.platform.QuickGzip;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlBytes;
import org.reckoner.platform.TenantScope;

/** The bytes of uploaded files, in compressed chunks. */
@ApplicationScoped
class ImportFileStore {
    /** The most bytes a file may have; the web container refuses larger ones before. */
    static final long BYTES_MAX = 256L * 1024 * 1024;

    private static final int CHUNK = 1024 * 1024;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /**
     * Stores a file, each chunk committed by itself.
     *
     * @return its size
     */
    long store(long id, InputStream content) throws IOException {
        var size = 0L;
        var number = 0;
        for (var bytes = content.readNBytes(CHUNK); bytes.length > 0; bytes = content.readNBytes(CHUNK)) {
            size += bytes.length;
            if (size > BYTES_MAX) {
                throw new RuleViolation(UsageProblem.FILE_TOO_LARGE, BYTES_MAX / (1024 * 1024));
            }
            add(id, number++, QuickGzip.compressed(bytes));
        }
        return size;
    }

    private void add(long id, int number, byte[] bytes) {
        database.call(c -> {
            try (var insert = SqlBytes.prepare(
                    c, "insert into import_chunk (tenant_id, import_id, chunk_number, content) values (?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, id);
                insert.setInt(3, number);
                SqlBytes.bind(insert, 4, bytes);
                return insert.executeUpdate();
            }
        });
    }

    /** Writes a file out; one chunk of it is in memory. */
    void copy(long id, OutputStream out) throws IOException {
        var number = 0;
        for (var bytes = chunk(id, number); bytes != null; bytes = chunk(id, number)) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                in.transferTo(out);
            }
            number++;
        }
    }

    private byte[] chunk(long id, int number) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select content from import_chunk where tenant_id = ? and import_id = ? and chunk_number = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                query.setInt(3, number);
                var row = query.executeQuery();
                return row.next() ? row.getBytes(1) : null;
            }
        });
    }

    /** Forgets a file's bytes; nobody needs them once it is imported. */
    void delete(long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from import_chunk where tenant_id = ? and import_id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }
}
