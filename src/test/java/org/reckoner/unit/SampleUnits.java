package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** Lets a test's numbers go, so that other tests may hold them. */
@ApplicationScoped
public class SampleUnits {
    @Inject
    Database database;

    public void letGo(TenantId tenant) {
        database.call(c -> {
            for (var table : List.of("billing_unit_number", "phone_number")) {
                try (var delete = c.prepareStatement("delete from " + table + " where tenant_id = ?")) {
                    delete.setLong(1, tenant.value());
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }
}
