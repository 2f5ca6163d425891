package org.reckoner.it;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.platform.Database;

/**
 * In the tests' server the invoice run goes only when a test asks it: tests stand the business clock in other years, by which the
 * timers would find it due and invoice every other test's tenants.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RestingInvoiceRun {
    @Inject
    Database database;

    @PostConstruct
    void rest() {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update process set enabled = false where process_key = 'INVOICE_RUN'")) {
                return update.executeUpdate();
            }
        });
    }
}
