package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.unit.UnitPolicy;

/**
 * The billing units of the tenant the thread is in (product.md 2, Billing units). A name is one unit's alone, capital letters aside.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's unit
 */
@ApplicationScoped
@Transactional
public class BillingUnits {
    private static final Asked ALL = new Asked("", List.of());

    @Inject
    UnitStore store;

    @Inject
    UnitListStore lists;

    @Inject
    MemberStore members;

    @Inject
    UnitNumberStore numbers;

    @Inject
    UnitDays days;

    @Inject
    UnitSight sight;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * A part of the units, by name, each with the first of its users and numbers and its cost in the last period that is divided; the
     * cost is left out for people of a tenant for whom a partner pays (rating.md 5.10). Counted up to
     * {@link UnitAssignments#COUNTED_MAX} behind the part.
     *
     * @param text a part of the name, or null for any
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<UnitRow> page(String text, int first, int size) {
        var page = store.page(text, first, size);
        return new Page<>(lists.rows(page.rows(), sight.seesMoney()), page.total());
    }

    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Unit get(long id) {
        return store.get(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** How costs of users in several units are divided (rating.md 7.2). */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public PolicyChoice policy() {
        return store.policy();
    }

    /**
     * Adds a unit, empty.
     *
     * @return its id
     * @throws RuleViolation {@link UnitProblem#UNIT_NAME_TAKEN}
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public long add(String name) {
        var named = UnitName.of(name);
        var id = store.insert(named, clock.instant());
        note("unit.added", id, null, named.text());
        return id;
    }

    /** @throws RuleViolation {@link PlatformProblem#STALE}, {@link UnitProblem#UNIT_NAME_TAKEN} */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void rename(long id, int seenVersion, String name) {
        var before = get(id);
        var named = UnitName.of(name);
        if (!store.rename(id, seenVersion, named)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        note("unit.renamed", id, before.name(), named.text());
    }

    /**
     * Deletes a unit: its users and numbers are out of it from today on, its past and its costs stay, its name is free.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void delete(long id, int seenVersion) {
        var before = get(id);
        if (!store.delete(id, seenVersion, clock.instant())) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var today = days.checked(null);
        var users = members.remove(id, ALL, today);
        var held = numbers.remove(id, ALL, today);
        note("unit.deleted", id, before.name() + ": " + users + " users, " + held + " numbers", null);
    }

    /**
     * Chooses the policy for all periods that are not divided yet.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_BILLING_UNITS)
    public void choose(UnitPolicy policy, int seenVersion) {
        var before = store.policy();
        if (before.version() != seenVersion || !store.choose(policy, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        audit.fire(AuditEvent.of(
                        scope.required(),
                        "unit.policy-chosen",
                        "tenant",
                        scope.required().value())
                .changed(before.policy(), policy));
    }

    private void note(String action, long id, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "unit", id).changed(before, after));
    }
}
