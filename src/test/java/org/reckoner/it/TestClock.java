package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.reckoner.platform.Database;

/** Stands the business clock somewhere for as long as a piece of a test lasts; people could only move it forward. */
@ApplicationScoped
public class TestClock {
    @Inject
    Database database;

    public <T> T at(String instant, Callable<T> work) throws Exception {
        stand(Instant.parse(instant));
        try {
            return work.call();
        } finally {
            stand(null);
        }
    }

    private void stand(Instant at) {
        database.call(c -> {
            try (var update = c.prepareStatement("update business_clock set stands_at = ? where id = 1")) {
                update.setObject(1, Database.stored(at));
                return update.executeUpdate();
            }
        });
    }
}
