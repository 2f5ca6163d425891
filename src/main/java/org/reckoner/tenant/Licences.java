package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/**
 * Whether tenants keep to their licences: counts their active users, opens and closes breaches, says who may log in
 * (product.md 2, Licence breach). All that changes a tenant's count or breach waits for each other at the tenant's figures.
 */
@ApplicationScoped
@Transactional
public class Licences {
    /** The most tenants that are named at once. */
    public static final int STEP_MAX = 500;

    private static final int HISTORY_MAX = 50;

    /** No zone is further ahead of UTC. */
    private static final ZoneOffset FIRST_DAY_ON_EARTH = ZoneOffset.ofHours(14);

    @Inject
    BreachStore store;

    @Inject
    TenantStore tenantStore;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    BreachMail mail;

    /**
     * Counts the active users of the tenant the thread is in anew, as the last thing a change of users does. Whoever else
     * changes users waits with the counting until this transaction ends, and so counts what it did.
     *
     * @param activeUsers counts what is stored, the running transaction's changes included
     */
    @Requires(Privilege.EDIT_USERS)
    public void recount(IntSupplier activeUsers) {
        var tenant = scope.required();
        store.hold(tenant);
        store.noteActiveUsers(tenant, activeUsers.getAsInt());
        settle(tenant);
    }

    /**
     * Opens the tenant's breach if there is a reason for one now, closes it if there is none any more.
     *
     * @return whether a breach is open
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean check(TenantId tenant) {
        store.hold(tenant);
        settle(tenant);
        return factsOf(tenant).isInBreach();
    }

    /**
     * Tenants whose licence may have run out since anybody looked, in steps by id; {@link #check} looks at each closely.
     *
     * @return at most {@link #STEP_MAX}
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<TenantId> ranOutAfter(long id) {
        return store.ranOutBefore(LocalDate.ofInstant(clock.now(), FIRST_DAY_ON_EARTH), id, STEP_MAX);
    }

    /** Whether people of the tenant may log in and go on. Landlords get in whatever it says. */
    @OpenToAll("asked while logging in and at each request")
    public Admission admission(TenantId tenant) {
        return store.facts(tenant).map(this::admission).orElse(Admission.CLOSED);
    }

    private Admission admission(LicenceFacts facts) {
        return switch (facts.state()) {
            case SUSPENDED -> Admission.SUSPENDED;
            case CLOSED -> Admission.CLOSED;
            case DRAFT, ACTIVE -> isRefused(facts) ? Admission.LICENCE_BREACH : Admission.OPEN;
        };
    }

    private boolean isRefused(LicenceFacts facts) {
        if (!facts.isInBreach() && facts.expiresOn() == null) {
            return false; // most tenants, at every request: no need to ask for the time
        }
        var now = clock.now();
        var refusedFrom = facts.refusedFrom();
        if (facts.isToBeOpenedAt(now)) {
            // The process that opens it may be some minutes late.
            refusedFrom = Breach.opening(BreachCause.EXPIRY, facts.openedAt(now), facts, null)
                    .refusedFrom();
        }
        return BreachStage.at(now, refusedFrom) == BreachStage.REFUSED;
    }

    /** The breaches of a tenant's licence, the latest first. */
    @Requires(Privilege.VIEW_TENANTS)
    public List<Breach> history(long tenantId) {
        return store.latest(tenants.mine(tenantId), HISTORY_MAX);
    }

    /**
     * Lifts a breach whose seven days are over: users may log in again. Where its cause stands, a new one begins now, with
     * seven days of its own.
     *
     * @throws RuleViolation {@link TenantProblem#NO_BREACH}, {@link TenantProblem#BREACH_IN_GRACE}
     */
    @Requires(Privilege.CREATE_TENANTS)
    public void lift(long tenantId) {
        var tenant = tenants.mine(tenantId);
        store.hold(tenant);
        settle(tenant);
        var now = clock.now();
        var facts = factsOf(tenant);
        if (!facts.isInBreach()) {
            throw new RuleViolation(TenantProblem.NO_BREACH);
        }
        if (now.isBefore(facts.refusedFrom())) {
            throw new RuleViolation(TenantProblem.BREACH_IN_GRACE);
        }
        close(tenant, now, BreachEnding.LIFTED);
        store.noteLicensed(tenant, now); // the seven days begin here, also of a licence that ran out long ago
        settle(tenant);
    }

    /**
     * Refuses a change of the licence by the tenant's own people once the seven days are over.
     *
     * @throws RuleViolation {@link TenantProblem#LICENCE_LOCKED}
     */
    void checkMayChange(TenantId tenant) {
        store.hold(tenant);
        if (isRefused(factsOf(tenant))) {
            throw new RuleViolation(TenantProblem.LICENCE_LOCKED);
        }
    }

    /** After the licence itself changed. */
    void changed(TenantId tenant) {
        store.hold(tenant);
        store.noteLicensed(tenant, clock.now());
        settle(tenant);
    }

    /** After the tenant's state changed. */
    void turned(TenantId tenant) {
        store.hold(tenant);
        settle(tenant);
    }

    private void settle(TenantId tenant) {
        var now = clock.now();
        var facts = factsOf(tenant);
        var cause = facts.causeAt(now);
        if (cause == null && facts.isInBreach()) {
            close(tenant, now, facts.state() == TenantState.CLOSED ? BreachEnding.CLOSED : BreachEnding.FITS);
        } else if (cause != null && !facts.isInBreach()) {
            open(tenant, cause, facts, now);
        }
    }

    private void open(TenantId tenant, BreachCause cause, LicenceFacts facts, Instant now) {
        var last = store.latest(tenant, 1).stream().findFirst().orElse(null);
        var breach = Breach.opening(cause, facts.openedAt(now), facts, last);
        store.open(tenant, breach);
        audit.fire(
                AuditEvent.of(tenant, "breach.opened", "breach", tenant.value()).changed(null, cause));
        mail.post(tenant, tenantStore.find(tenant.value()).orElseThrow().details(), breach);
    }

    private void close(TenantId tenant, Instant now, BreachEnding ending) {
        store.close(tenant, now, ending);
        audit.fire(
                AuditEvent.of(tenant, "breach.closed", "breach", tenant.value()).changed(null, ending));
    }

    private LicenceFacts factsOf(TenantId tenant) {
        return store.facts(tenant).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
