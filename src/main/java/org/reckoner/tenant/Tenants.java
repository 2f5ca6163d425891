package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.Secrets;

/** Everything the rest of the system may do with tenants. Another landlord's tenant is answered like one that does not exist. */
@ApplicationScoped
@Transactional
public class Tenants {
    private static final int WALK_MAX = 500;

    @Inject
    TenantStore store;

    @Inject
    AssignmentStore assignments;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * The tenant of that id, if it is the caller's own, assigned to them, or they see all.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} otherwise
     */
    @OpenToAll("answers only whether the tenant is the caller's")
    public TenantId mine(long id) {
        var caller = callers.required();
        var tenant = store.find(id).orElseThrow(Tenants::notFound);
        if (!maySee(caller, tenant.id())) {
            throw notFound();
        }
        return new TenantId(tenant.id());
    }

    /** The tenant the thread is in. */
    @OpenToAll("the scope was entered by right")
    public TenantRow current() {
        return store.row(scope.required().value()).orElseThrow(Tenants::notFound);
    }

    /** What the billing processes and the billing page need of the tenant the thread is in. */
    @OpenToAll("the scope was entered by right")
    public BilledTenant billing() {
        return TenantStore.billed(store.find(scope.required().value()).orElseThrow(Tenants::notFound));
    }

    /** The tenants the caller may see that fit the search. */
    @Requires(Privilege.VIEW_TENANTS)
    public Page<TenantRow> page(TenantSearch search, Window window) {
        return store.page(callers.required(), search, window);
    }

    /** One of them. */
    @Requires(Privilege.VIEW_TENANTS)
    public TenantRow row(long id) {
        return store.row(mine(id).value()).orElseThrow(Tenants::notFound);
    }

    /** The names, by id, of those of at most {@link Page#MAX_SIZE} tenants that the caller may see. */
    @Requires(Privilege.VIEW_TENANTS)
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.size() > Page.MAX_SIZE) {
            throw new IllegalArgumentException("names of a page's rows, not of " + ids.size() + " tenants");
        }
        return ids.isEmpty() ? Map.of() : store.names(callers.required(), ids);
    }

    /**
     * The next tenants in use after an id, in steps, for processes that visit them all.
     *
     * @param billable how they are billed, or null for any
     */
    @Requires(Privilege.VIEW_PROCESSES)
    public List<BilledTenant> inUseAfter(long id, Billable billable) {
        if (!callers.required().seesAllTenants()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, Privilege.RUN_PROCESSES.name());
        }
        return store.inUseAfter(id, billable, WALK_MAX);
    }

    /** A tenant as the wizard edits it. */
    @Requires(Privilege.VIEW_TENANTS)
    public TenantFile file(long id) {
        return mineOf(id).file(store.products(id));
    }

    /** Refuses whoever may not start a tenant, before a form is filled in for nothing. */
    @Requires(Privilege.CREATE_TENANTS)
    public void checkMayCreate() {
        // The annotation asks.
    }

    /** Starts a tenant with the wizard's first step; the landlord who does is assigned to it. */
    @Requires(Privilege.CREATE_TENANTS)
    public long create(TenantDetails details) {
        var tenant = new Tenant(details, clock.instant());
        checkUnique(tenant, 0);
        store.add(tenant);
        var caller = callers.required();
        if (!caller.seesAllTenants()) {
            assignments.assign(tenant.id(), caller.accountId());
        }
        note(tenant, "tenant.created", null, details);
        return tenant.id();
    }

    /** Saves the first step again. A tenant's own administrator changes neither region, zone nor currency. */
    @Requires(Privilege.EDIT_TENANT)
    public void describe(long id, int seenVersion, TenantDetails details) {
        var tenant = seen(id, seenVersion);
        var before = tenant.details();
        if (!callers.required().role().isLandlord() && !before.place().isAgreedLike(details.place())) {
            throw new RuleViolation(TenantProblem.LANDLORDS_ALONE);
        }
        tenant.describe(details);
        checkUnique(tenant, id);
        store.flush();
        note(tenant, "tenant.edited", before, tenant.details());
    }

    /** Saves the second step. */
    @Requires(Privilege.EDIT_TENANT)
    public void license(long id, int seenVersion, TenantLicence licence) {
        var tenant = seen(id, seenVersion);
        var before = tenant.licence(store.products(id));
        tenant.license(licence);
        store.license(id, licence.products());
        store.touch(tenant);
        note(tenant, "tenant.licensed", before, licence);
    }

    /** Saves the third step. The client secret is encrypted before it is stored and never read back. */
    @Requires(Privilege.EDIT_TENANT)
    public void authenticate(long id, int seenVersion, TenantAuthentication how) {
        var tenant = seen(id, seenVersion);
        var before = tenant.authentication();
        var secret = how.openId() == null ? null : how.openId().clientSecret();
        tenant.authenticate(how, secret == null ? null : secrets.encrypt(secret, "tenant.oidc." + id));
        note(tenant, "tenant.authentication", before, how);
    }

    /** Ends the wizard. */
    @Requires(Privilege.EDIT_TENANT)
    public void finish(long id) {
        var tenant = mineOf(id);
        var before = tenant.state();
        if (tenant.finish()) {
            note(tenant, "tenant.finished", before, tenant.state());
        }
    }

    /** Stops a tenant's people from logging in; counting and export go on, since usage may still arrive. */
    @Requires(Privilege.CREATE_TENANTS)
    public void suspend(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.suspended", Tenant::suspend);
    }

    @Requires(Privilege.CREATE_TENANTS)
    public void resume(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.resumed", Tenant::resume);
    }

    /** Ends a tenant for good: nobody logs in, nothing is counted or exported any more; what is stored stays. */
    @Requires(Privilege.CREATE_TENANTS)
    public void close(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.closed", Tenant::close);
    }

    /** What a tenant asks of its people's passwords. */
    @OpenToAll("the rules are shown to whoever sets a password")
    public PasswordRules passwordRules(TenantId tenant) {
        return store.find(tenant.value()).orElseThrow(Tenants::notFound).passwordRules();
    }

    /** Whether people of the tenant may log in. */
    @OpenToAll("asked while logging in")
    public boolean isOpen(TenantId tenant) {
        return store.find(tenant.value())
                .filter(t -> t.state() == TenantState.ACTIVE || t.state() == TenantState.DRAFT)
                .isPresent();
    }

    /** Keeps the figure lists show: how many users are active. */
    @Requires(Privilege.EDIT_USERS)
    public void noteActiveUsers(int count) {
        store.noteActiveUsers(scope.required(), count);
    }

    /** Keeps the figure lists show: the latest date that was exported. */
    @Requires(Privilege.VIEW_PROCESSES)
    public void noteExport(LocalDate date) {
        store.noteExport(scope.required(), date);
    }

    private void turn(Tenant tenant, String action, Consumer<Tenant> how) {
        var before = tenant.state();
        how.accept(tenant);
        note(tenant, action, before, tenant.state());
    }

    private Tenant mineOf(long id) {
        return store.find(mine(id).value()).orElseThrow(Tenants::notFound);
    }

    private Tenant seen(long id, int seenVersion) {
        var tenant = mineOf(id);
        if (tenant.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return tenant;
    }

    private void checkUnique(Tenant tenant, long id) {
        var details = tenant.details();
        if (store.taken("nameKey", Tenant.keyOf(details.name()), id)) {
            throw RuleViolation.of("name", TenantProblem.NAME_TAKEN, details.name());
        }
        var externalId = details.identifiers().externalId();
        if (externalId != null && store.taken("externalId", externalId, id)) {
            throw RuleViolation.of("externalId", TenantProblem.EXTERNAL_ID_TAKEN, externalId);
        }
        if (tenant.instanceId() != null && store.taken("instanceId", tenant.instanceId(), id)) {
            throw RuleViolation.of("instanceId", TenantProblem.INSTANCE_ID_TAKEN);
        }
    }

    private boolean maySee(Caller caller, long tenantId) {
        return caller.seesAllTenants()
                || (caller.tenant() != null && caller.tenant().value() == tenantId)
                || (caller.role().isLandlord() && assignments.isAssigned(tenantId, caller.accountId()));
    }

    private void note(Tenant tenant, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(new TenantId(tenant.id()), action, "tenant", tenant.id())
                .changed(before, after));
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
