package org.reckoner.it;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.reckoner.platform.Database;

/**
 * No process of the tests' server begins by itself: at ten past the hour it would count every date since the oldest one that a
 * test made up, hundreds of thousands, beside all the other tests; and where a test stands the business clock in another year,
 * invoice all the others' tenants. Only in the tests' WAR.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Unscheduled {
    private static final LocalDateTime NEVER = LocalDateTime.of(2100, 1, 1, 0, 0);

    @Inject
    Database database;

    @PostConstruct
    void postpone() {
        database.call(c -> {
            try (var update = c.prepareStatement("update process set next_due_at = ?")) {
                update.setObject(1, NEVER);
                return update.executeUpdate();
            }
        });
    }
}
