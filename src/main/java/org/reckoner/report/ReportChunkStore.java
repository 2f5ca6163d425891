package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.reckoner.platform.Database;
import org.reckoner.platform.QuickGzip;
import org.reckoner.platform.SqlBytes;
import org.reckoner.platform.TenantScope;

/** The bytes of reports, in compressed pieces, each written and read by itself: one of them is in memory. */
@ApplicationScoped
class ReportChunkStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    void add(long report, int version, int number, byte[] content) throws IOException {
        var bytes = QuickGzip.compressed(content);
        database.call(c -> {
            try (var insert = SqlBytes.prepare(
                    c,
                    "insert into report_chunk (tenant_id, report_id, file_version,"
                            + " chunk_number, content) values (?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, report);
                insert.setInt(3, version);
                insert.setInt(4, number);
                SqlBytes.bind(insert, 5, bytes);
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Writes a file out.
     *
     * @throws EOFException where it was deleted meanwhile
     */
    void copy(ReportFile file, OutputStream out) throws IOException {
        var left = file.bytes();
        for (var number = 0; left > 0; number++) {
            var bytes = chunk(file, number);
            if (bytes == null) {
                throw new EOFException("report " + file.reportId() + " is gone");
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                left -= in.transferTo(out);
            }
        }
    }

    private byte[] chunk(ReportFile file, int number) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select content from report_chunk where tenant_id = ?"
                    + " and report_id = ? and file_version = ? and chunk_number = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, file.reportId());
                query.setInt(3, file.version());
                query.setInt(4, number);
                var row = query.executeQuery();
                return row.next() ? row.getBytes(1) : null;
            }
        });
    }

    /** Forgets what was written of a report but one version. */
    void deleteOthers(long report, int version) {
        delete("delete from report_chunk where tenant_id = ? and report_id = ? and file_version <> ?", report, version);
    }

    /** Forgets one version, which is nobody's. */
    void delete(long report, int version) {
        delete("delete from report_chunk where tenant_id = ? and report_id = ? and file_version = ?", report, version);
    }

    /** Forgets all of it. */
    void deleteAll(long report) {
        deleteOthers(report, 0);
    }

    private void delete(String sql, long report, int version) {
        database.call(c -> {
            try (var delete = c.prepareStatement(sql)) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, report);
                delete.setInt(3, version);
                return delete.executeUpdate();
            }
        });
    }
}
