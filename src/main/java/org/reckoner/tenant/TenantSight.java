package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** Which tenants the caller may see: the own one, those they look after, or all. */
@ApplicationScoped
class TenantSight {
    @Inject
    TenantStore store;

    @Inject
    AssignmentStore assignments;

    @Inject
    CurrentCaller callers;

    /** All that the caller may see. */
    TenantCondition all() {
        var caller = callers.required();
        var condition = new TenantCondition();
        if (caller.tenant() != null) {
            return condition.only(caller.tenant().value());
        }
        return caller.seesAllTenants() ? condition : condition.within(assignments.reachOf(caller.accountId()));
    }

    /** Those of them that fit a search. */
    TenantCondition fitting(TenantSearch search, Instant now) {
        var condition = all().fitting(search, now);
        return search.landlord() == null ? condition : condition.within(assignments.reachOf(search.landlord()));
    }

    /** Whether the caller may see a tenant. */
    boolean reaches(Tenant tenant) {
        return reaches(tenant.id(), tenant.partnerId());
    }

    /** A tenant the caller may see; empty for any other, and for what is no tenant's id. */
    Optional<TenantId> mine(long id) {
        return Optional.of(id)
                .filter(given -> given > 0)
                .map(TenantId::new)
                .filter(tenant -> store.seen(tenant)
                        .filter(known -> reaches(id, known.partnerId()))
                        .isPresent());
    }

    private boolean reaches(long id, Long partnerId) {
        var caller = callers.required();
        if (caller.seesAllTenants() || !caller.role().isLandlord()) {
            return caller.seesAllTenants() || new TenantId(id).equals(caller.tenant());
        }
        var reach = assignments.reachOf(caller.accountId());
        return reach.partnerId() == null
                ? assignments.isAssigned(id, reach.accountId())
                : reach.partnerId().equals(partnerId);
    }

    /** The partner whose tenants alone the caller sees, or empty. */
    Optional<Long> partnerId() {
        var caller = callers.required();
        return caller.seesAllTenants() || !caller.role().isLandlord()
                ? Optional.empty()
                : Optional.ofNullable(assignments.reachOf(caller.accountId()).partnerId());
    }

    /** Refuses a change of what is agreed with the landlord to all others, and of the partner to a partner's landlords. */
    void checkMayAgree(TenantDetails before, TenantDetails after) {
        if (!callers.required().role().isLandlord() && !before.isAgreedLike(after)) {
            throw new RuleViolation(TenantProblem.LANDLORDS_ALONE);
        }
        if (!Objects.equals(before.partner(), after.partner()) && partnerId().isPresent()) {
            throw RuleViolation.of("partner", TenantProblem.PARTNER_NOT_YOURS);
        }
    }
}
