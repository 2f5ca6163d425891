package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantId;

/** Writes runs of the past into the server's database. */
@ApplicationScoped
public class StoredRuns {
    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** A run that is closed. */
    public long closed(ProcessKey process) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into process_run (id, process_key, state, cause, requested_by,"
                    + " opened_at, closed_at) values (?, ?, 'WITH_ERRORS', 'SCHEDULE', 'test', ?, ?)")) {
                insert.setLong(1, id);
                insert.setString(2, process.name());
                insert.setObject(3, Database.stored(clock.instant()));
                insert.setObject(4, Database.stored(clock.instant()));
                return insert.executeUpdate();
            }
        });
        return id;
    }

    /** An item of it that is finished. */
    public void item(long run, ProcessKey process, TenantId tenant, LocalDate date, ItemState state) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into work_item (id, run_id, process_key, tenant_id, report_on,"
                    + " version, state, attempts, next_attempt_at, finished_at, outcome)"
                    + " values (?, ?, ?, ?, ?, 1, ?, 4, ?, ?, 'outcome.failed')")) {
                insert.setLong(1, id);
                insert.setLong(2, run);
                insert.setString(3, process.name());
                insert.setLong(4, tenant.value());
                insert.setObject(5, date);
                insert.setString(6, state.name());
                insert.setObject(7, Database.stored(clock.instant()));
                insert.setObject(8, Database.stored(clock.instant()));
                return insert.executeUpdate();
            }
        });
    }
}
