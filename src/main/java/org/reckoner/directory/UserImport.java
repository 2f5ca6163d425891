package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ChunkWork;
import org.reckoner.platform.csv.CountingLog;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.platform.csv.StrictLog;

/**
 * Imports files of users: {@code user_id,name,email,licence,licence_from}. The same file twice changes nothing. A user that
 * stands in the file twice is taken once, the first time.
 */
@ApplicationScoped
public class UserImport implements CsvImport {
    @Inject
    UserIntake intake;

    @Inject
    Users users;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    @Override
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts check(Path file, ImportLog log) {
        return read(file, log, intake::check);
    }

    @Override
    @Transactional
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts importAll(Path file, ImportLog log) {
        var counts = read(file, new StrictLog(log), intake::take);
        finish(counts);
        return counts;
    }

    @Override
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts importGoodRows(Path file, ImportLog log) {
        var counting = new CountingLog(log);
        try {
            return read(file, counting, lines -> Races.won(() -> intake.take(lines)));
        } finally {
            finish(counting.counts()); // what was taken before a failure stays
        }
    }

    private static ImportCounts read(Path file, ImportLog log, ChunkWork<UserLine> work) {
        var firstLines = new FirstLines(RepeatedKeys.of(file, UserLine.LAYOUT));
        return new CsvChunks<>(UserLine.LAYOUT, log, lines -> firstLines.take(lines, work)).read(file);
    }

    private void finish(ImportCounts counts) {
        users.countActive();
        audit.fire(AuditEvent.of(scope.required(), "users.imported", "import", "users")
                .changed(null, counts));
    }
}
