package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Tenants;

/** Knows which password policy is whose: a tenant's own, and the standard one for landlords. */
@ApplicationScoped
class PasswordPolicies {
    @Inject
    Tenants tenants;

    /** The policy of a tenant's people, or of landlords for null. */
    PasswordPolicy of(TenantId tenant) {
        if (tenant == null) {
            return PasswordPolicy.STANDARD;
        }
        var rules = tenants.passwordRules(tenant);
        return new PasswordPolicy(rules.lengthMin(), rules.classesMin());
    }
}
