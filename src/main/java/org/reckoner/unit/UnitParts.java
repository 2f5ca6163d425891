package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * What units of the tenant the thread is in cost by category and product, and on which documents, a few rows at a time. Units and what is
 * in none add up to the period's cost (rating.md 7.1). People of a tenant for whom a partner pays see none of it (rating.md 5.10).
 *
 * @throws RuleViolation {@link PlatformProblem#FORBIDDEN} to those people
 */
@ApplicationScoped
@Transactional
public class UnitParts {
    /** The most rows that are given at once. */
    public static final int STEP = 1000;

    @Inject
    UnitPartStore store;

    @Inject
    UnitSight sight;

    /**
     * Units by name, what is in none last, of each its categories in their order.
     *
     * @param unitOrNull null for all
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public List<UnitPartRow> sums(FrozenPeriod of, Unit unitOrNull, int first, int size) {
        mustSeeMoney();
        var id = unitOrNull == null ? null : Long.valueOf(unitOrNull.id());
        return store.sums(of, id, store.isKnown(of), first, Math.min(size, STEP));
    }

    /** What each document put on each unit, in a stable order; none of periods that were divided before this was kept. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS, Privilege.EDIT_BILLING})
    public List<UnitPartRow> charges(FrozenPeriod of, int first, int size) {
        mustSeeMoney();
        return store.charges(of, first, Math.min(size, STEP));
    }

    private void mustSeeMoney() {
        if (!sight.seesMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN);
        }
    }
}
