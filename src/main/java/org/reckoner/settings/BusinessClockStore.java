package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;

/** The one row of the business clock. */
@ApplicationScoped
class BusinessClockStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    Optional<Instant> standsAt() {
        return ahead.shared(
                "business clock", List.of(), () -> read("select stands_at from business_clock where id = 1"));
    }

    /** The same, holding the row until the transaction ends, so that two people cannot both move it from there. */
    Optional<Instant> lockedStandsAt() {
        return read("select stands_at from business_clock where id = 1 for update");
    }

    void moveTo(Instant time) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update business_clock set stands_at = ?, version = version + 1 where id = 1")) {
                update.setObject(1, Database.stored(time));
                return update.executeUpdate();
            }
        });
    }

    private Optional<Instant> read(String sql) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                var row = query.executeQuery();
                row.next();
                return Optional.ofNullable(Database.instant(row.getObject(1, LocalDateTime.class)));
            }
        });
    }
}
