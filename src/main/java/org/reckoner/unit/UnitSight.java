package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.tenant.Partners;

/** Who sees what units cost: not the people of a partner's tenant, whose costs come through the partner (rating.md 5.10). */
@ApplicationScoped
class UnitSight {
    @Inject
    CurrentCaller callers;

    @Inject
    Partners partners;

    boolean seesMoney() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.SYSTEM || partners.current().isEmpty();
    }
}
