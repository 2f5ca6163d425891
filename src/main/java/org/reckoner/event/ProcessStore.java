package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;

/** The processes' definitions. */
@ApplicationScoped
class ProcessStore {
    private static final String COLUMNS =
            "select process_key, version, enabled, frequency, at_time, zone, next_due_at from process";

    @Inject
    Database database;

    /** A definition as it is stored. */
    record Definition(ProcessKey key, int version, boolean enabled, Schedule schedule, Instant nextDueAt) {}

    List<Definition> all() {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " order by process_key desc")) {
                var found = new ArrayList<Definition>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(definition(row));
                }
                return found;
            }
        });
    }

    Optional<Definition> find(ProcessKey key) {
        return all().stream().filter(d -> d.key() == key).findFirst();
    }

    /** Changes a definition, unless somebody else has in between. */
    boolean change(ProcessKey key, int seenVersion, boolean enabled, Schedule schedule, Instant nextDueAt) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update process set enabled = ?, frequency = ?, at_time = ?, zone = ?,"
                    + " next_due_at = ?, version = version + 1 where process_key = ? and version = ?")) {
                update.setBoolean(1, enabled);
                update.setString(2, schedule.frequency().name());
                update.setString(3, schedule.at().toString());
                update.setString(4, schedule.zone().getId());
                update.setObject(5, Database.stored(nextDueAt));
                update.setString(6, key.name());
                update.setInt(7, seenVersion);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(
                ProcessKey.valueOf(row.getString(1)),
                row.getInt(2),
                row.getBoolean(3),
                new Schedule(
                        Frequency.valueOf(row.getString(4)),
                        LocalTime.parse(row.getString(5)),
                        ZoneId.of(row.getString(6))),
                Database.instant(row.getObject(7, LocalDateTime.class)));
    }
}
