package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ChunkWork;
import org.reckoner.platform.csv.CountingLog;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.platform.csv.StrictLog;
import org.reckoner.rating.LoginSession;

/** Imports files of sessions: {@code session_id,user_id,login_at,logout_at,client}. The same file twice changes nothing. */
@ApplicationScoped
public class SessionImport implements CsvImport {
    @Inject
    Sessions sessions;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    @Override
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts check(Path file, ImportLog log) {
        var seen = new SeenRows<LoginSession>(RepeatedKeys.of(file, SessionLine.LAYOUT));
        return read(file, log, lines -> check(lines, seen));
    }

    private ChunkResult check(List<SessionLine> lines, SeenRows<LoginSession> seen) {
        var keys = lines.stream().map(SessionLine::key).toList();
        var changes = sessions.check(lines, stored -> seen.after(keys, stored));
        seen.remember(changes.added);
        seen.remember(changes.completed);
        return changes.result();
    }

    @Override
    @Transactional
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts importAll(Path file, ImportLog log) {
        var touched = sessions.touched();
        var counts = read(file, new StrictLog(log), lines -> sessions.take(lines, touched));
        sessions.want(touched); // last: it holds the dates until the transaction ends
        note(counts);
        return counts;
    }

    @Override
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts importGoodRows(Path file, ImportLog log) {
        var counting = new CountingLog(log);
        try {
            return read(file, counting, lines -> Races.won(() -> sessions.take(lines)));
        } finally {
            note(counting.counts()); // what was taken before a failure stays
        }
    }

    private static ImportCounts read(Path file, ImportLog log, ChunkWork<SessionLine> work) {
        return new CsvChunks<>(SessionLine.LAYOUT, log, work).read(file);
    }

    private void note(ImportCounts counts) {
        audit.fire(AuditEvent.of(scope.required(), "sessions.imported", "import", "sessions")
                .changed(null, counts));
    }
}
