package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Partners;

/** Who may have which reports, and with money: people of a partner's tenant see quantities alone (rating.md 5.10). */
@ApplicationScoped
class ReportGate {
    @Inject
    CurrentCaller callers;

    @Inject
    Partners partners;

    /** @throws RuleViolation {@link PlatformProblem#FORBIDDEN} */
    void check(ReportFamily family) {
        if (!family.isFor(callers.required())) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, family.name());
        }
    }

    /**
     * Whether the caller may do away with a report or schedule: what is their own, or all of them with the managing privilege.
     *
     * @param whose the name of who asked for it
     */
    boolean letsEnd(ReportFamily family, String whose) {
        var caller = callers.required();
        return family.isManagedBy(caller) || caller.name().equals(whose);
    }

    /** @throws RuleViolation {@link PlatformProblem#FORBIDDEN} */
    void checkEnd(ReportFamily family, String whose) {
        if (!letsEnd(family, whose)) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, family.name());
        }
    }

    boolean lets(ReportFamily family) {
        return family.isFor(callers.required());
    }

    boolean seesMoney() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.SYSTEM || arePricesTheirs();
    }

    /** @throws RuleViolation {@link PlatformProblem#FORBIDDEN} */
    void checkMoney() {
        if (!seesMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, "money");
        }
    }

    /** Whether what a schedule sends to the tenant's people may have money in it. */
    boolean arePricesTheirs() {
        return partners.current().isEmpty();
    }
}
