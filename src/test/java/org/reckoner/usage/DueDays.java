package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.it.As;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.ExportedTenants;

/** The dates of a tenant that its process would count. */
@ApplicationScoped
public class DueDays {
    @Inject
    As as;

    @Inject
    ExportedTenants tenants;

    @Inject
    FinishedDays days;

    public List<LocalDate> of(TenantId tenant, LocalDate from, LocalDate until) throws Exception {
        return as.system(
                () -> days.due(tenants.billed(List.of(tenant)), from, until).get(tenant));
    }
}
