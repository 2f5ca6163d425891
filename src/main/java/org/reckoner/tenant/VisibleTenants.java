package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** Which tenants a caller may see, for the lists of features above, which join what they keep of tenants to them. */
@ApplicationScoped
@Transactional
public class VisibleTenants {
    @Inject
    TenantSight sight;

    /** The condition on {@code tenant t} that every list over tenants has: the own one, those looked after, or all. */
    @Requires(Privilege.VIEW_TENANTS)
    public TenantCondition condition() {
        return sight.all();
    }
}
