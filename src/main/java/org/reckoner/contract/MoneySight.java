package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.tenant.Partners;

/** Who is told prices and amounts: not the people of a partner's tenant, whose costs come through the partner (rating.md 5.10). */
@ApplicationScoped
class MoneySight {
    @Inject
    CurrentCaller callers;

    @Inject
    Partners partners;

    boolean isTold() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.SYSTEM || partners.current().isEmpty();
    }

    /** The contract as the caller may see it. */
    Contract shown(Contract contract) {
        return isTold() ? contract : contract.withoutMoney();
    }
}
