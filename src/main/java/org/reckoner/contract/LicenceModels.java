package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Optional;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceModel;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The licence model of a tenant one looks at from outside, as the tenant's own pages show it. */
@ApplicationScoped
@Transactional
public class LicenceModels {
    @Inject
    ContractListStore store;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /**
     * The model by which the tenant's licences are counted today; empty where no contract is in force.
     *
     * @throws RuleViolation where the tenant is not the caller's
     */
    @Requires(Privilege.VIEW_TENANTS)
    public Optional<LicenceModel> of(long tenantId) {
        return store.model(tenants.mine(tenantId), clock.today(ZoneOffset.UTC));
    }
}
