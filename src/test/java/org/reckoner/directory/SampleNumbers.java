package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** Numbers are one tenant's at a time: a sample file is of use to the next test only once this one's tenant has let go. */
@ApplicationScoped
public class SampleNumbers {
    @Inject
    Database database;

    /** Forgets all numbers of a test's tenant. */
    public void letGo(TenantId tenant) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from phone_number where tenant_id = ?")) {
                delete.setLong(1, tenant.value());
                return delete.executeUpdate();
            }
        });
    }
}
