package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Partners;

/** Who sees money: landlords, the system, and a tenant's own people unless a partner pays for it (rating.md 5.10). */
@ApplicationScoped
class MoneySight {
    @Inject
    CurrentCaller callers;

    @Inject
    Partners partners;

    /** Whether the caller sees prices and amounts of the tenant the thread is in. */
    boolean seesMoney() {
        return isAbove() || partners.current().isEmpty();
    }

    /** Whether the caller stands above the tenants: sees drafts too. */
    boolean isAbove() {
        var caller = callers.required();
        return caller.role().isLandlord() || caller.role() == Role.SYSTEM;
    }

    /** Refuses who does not see money, with whom to ask. */
    void check() {
        if (!seesMoney()) {
            var partner = partners.current().orElseThrow();
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        }
    }

    Caller caller() {
        return callers.required();
    }
}
