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
import org.reckoner.platform.csv.CountingLog;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.platform.csv.StrictLog;

/** Imports files of numbers: {@code number,kind,country,ordered_on,released_on,ported}. The same file twice changes nothing. */
@ApplicationScoped
public class NumberImport implements CsvImport {
    @Inject
    PhoneNumberChanges changes;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    @Override
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts check(Path file, ImportLog log) {
        var seen = new SeenNumbers(RepeatedKeys.of(file, NumberLine.LAYOUT));
        return new CsvChunks<>(NumberLine.LAYOUT, log, lines -> changes.check(lines, seen)).read(file);
    }

    @Override
    @Transactional
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts importAll(Path file, ImportLog log) {
        var counts = new CsvChunks<>(NumberLine.LAYOUT, new StrictLog(log), changes::take).read(file);
        note(counts);
        return counts;
    }

    @Override
    @Requires(Privilege.EDIT_USERS)
    public ImportCounts importGoodRows(Path file, ImportLog log) {
        var counting = new CountingLog(log);
        try {
            return new CsvChunks<>(NumberLine.LAYOUT, counting, lines -> Races.won(() -> changes.take(lines)))
                    .read(file);
        } finally {
            note(counting.counts()); // what was taken before a failure stays
        }
    }

    private void note(ImportCounts counts) {
        audit.fire(AuditEvent.of(scope.required(), "numbers.imported", "import", "numbers")
                .changed(null, counts));
    }
}
