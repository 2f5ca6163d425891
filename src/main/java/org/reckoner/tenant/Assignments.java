package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;

/** Which tenants a landlord looks after. Who is a landlord is known to access, which stands above. */
@ApplicationScoped
@Transactional
public class Assignments {
    @Inject
    AssignmentStore store;

    @Inject
    Tenants tenants;

    @Inject
    TenantStore tenantStore;

    @Inject
    TenantListStore lists;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * Gives a landlord a tenant to look after; once is enough.
     *
     * @param email what the landlord logs in with, by which the audit names them
     * @throws RuleViolation {@link TenantProblem#PARTNERS_LANDLORD} for a landlord who sees a partner's tenants alone
     */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void assign(long tenantId, long landlordAccount, String email) {
        var tenant = tenants.mine(tenantId);
        if (store.reachOf(landlordAccount).partnerId() != null) {
            throw new RuleViolation(TenantProblem.PARTNERS_LANDLORD);
        }
        if (store.assign(tenantId, landlordAccount)) {
            audit.fire(
                    AuditEvent.of(tenant, "tenant.assigned", "tenant", tenantId).changed(null, email));
        }
    }

    /** Takes it away again; the landlord does not see it from the next request on. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void unassign(long tenantId, long landlordAccount, String email) {
        var tenant = tenants.mine(tenantId);
        if (store.unassign(tenantId, landlordAccount)) {
            audit.fire(AuditEvent.of(tenant, "tenant.unassigned", "tenant", tenantId)
                    .changed(email, null));
        }
    }

    /** The accounts of the landlords who look after a tenant. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public List<Long> landlordsOf(long tenantId) {
        return store.landlordsOf(tenants.mine(tenantId).value());
    }

    /** The tenants a landlord looks after: a partner's landlord all of the partner's. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public Page<TenantRow> tenantsOf(long landlordAccount, Window window) {
        return lists.page(new TenantCondition().within(store.reachOf(landlordAccount)), window, clock.now());
    }

    /**
     * The tenant that bears a name, in capitals or not.
     *
     * @throws RuleViolation {@link TenantProblem#NAME_UNKNOWN} beside the input {@code tenantName} where none does
     */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public long tenantNamed(String name) {
        return tenantStore
                .idOf(name == null ? "" : name)
                .orElseThrow(() -> RuleViolation.of("tenantName", TenantProblem.NAME_UNKNOWN));
    }
}
