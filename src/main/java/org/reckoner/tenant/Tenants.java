package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.settings.Secrets;

/** Everything the rest of the system may do with tenants. Another landlord's tenant is answered like one that does not exist. */
@ApplicationScoped
@Transactional
public class Tenants {
    @Inject
    TenantStore store;

    @Inject
    TenantListStore lists;

    @Inject
    TenantSight sight;

    @Inject
    PartnerStore partners;

    @Inject
    Licences licences;

    @Inject
    BusinessClock businessClock;

    @Inject
    AssignmentStore assignments;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Secrets secrets;

    @Inject
    ReadAhead ahead;

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
        return sight.mine(id).orElseThrow(Tenants::notFound);
    }

    /**
     * The tenant the thread is in. Asked without a transaction of its own, as far as plain JDBC answers: outside any the server has one
     * EntityManager for all threads of a request or a timer.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    @OpenToAll("the scope was entered by right")
    public TenantRow current() {
        var tenant = scope.required();
        return ahead.seen("tenant", List.of(tenant), () -> row(tenant));
    }

    /** What the billing processes and pages need of the tenant the thread is in. */
    @OpenToAll("the scope was entered by right")
    public BilledTenant billing() {
        return store.known(scope.required()).orElseThrow(Tenants::notFound).billed();
    }

    /** The tenants the caller may see that fit the search. */
    @Requires(Privilege.VIEW_TENANTS)
    public Page<TenantRow> page(TenantSearch search, Window window) {
        var now = businessClock.now();
        return lists.page(sight.fitting(search, now), window, now);
    }

    /** The first of the tenants the caller may see that fit the search; those whose name begins with its text come first. */
    @Requires(Privilege.VIEW_TENANTS)
    public List<TenantRow> suggest(TenantSearch search, int limit) {
        var now = businessClock.now();
        return lists.suggest(sight.fitting(search, now), Objects.toString(search.text(), ""), limit, now);
    }

    /** One of them. */
    @Requires(Privilege.VIEW_TENANTS)
    public TenantRow row(long id) {
        return row(mine(id));
    }

    private TenantRow row(TenantId tenant) {
        return lists.row(tenant.value(), businessClock.now()).orElseThrow(Tenants::notFound);
    }

    /** The names, by id, of those of at most {@link Page#MAX_SIZE} tenants that the caller may see. */
    @Requires(Privilege.VIEW_TENANTS)
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : lists.names(sight.all().among(ids));
    }

    /**
     * The next tenants after an id, in steps, for processes that visit them all: those in use, and those closed not long ago,
     * whose last dates may still be due.
     *
     * @param billable how they are billed, or null for any
     */
    @Requires(Privilege.VIEW_PROCESSES)
    public List<BilledTenant> inUseAfter(long id, Billable billable) {
        if (!callers.required().seesAllTenants()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, Privilege.RUN_PROCESSES.name());
        }
        return store.inUseAfter(id, billable, businessClock.today(ZoneOffset.UTC));
    }

    /** A tenant as the wizard edits it. */
    @Requires(Privilege.VIEW_TENANTS)
    public TenantFile file(long id) {
        return mineOf(id).file(store.products(id));
    }

    /** Refuses whoever may not start a tenant, before a form is filled in for nothing. */
    @Requires(Privilege.CREATE_TENANTS)
    public void checkMayCreate() {}

    /** Starts a tenant with the wizard's first step; the landlord who does is assigned to it, or their partner is its own. */
    @Requires(Privilege.CREATE_TENANTS)
    public long create(TenantDetails given) {
        var own = sight.partnerId();
        var details = own.isEmpty()
                ? given
                : given.of(partners.find(own.get()).orElseThrow().name());
        store.refuseTaken(details, 0);
        var tenant = new Tenant(details, clock.instant());
        tenant.belongTo(partners.named(details.partner()));
        store.add(tenant);
        licences.changed(new TenantId(tenant.id()));
        var caller = callers.required();
        if (!caller.seesAllTenants() && own.isEmpty()) {
            assignments.assign(tenant.id(), caller.accountId());
        }
        note(tenant, "tenant.created", null, details);
        return tenant.id();
    }

    /** Saves the first step again. A tenant's own administrator changes neither region, zone, currency nor partner. */
    @Requires(Privilege.EDIT_TENANT)
    public void describe(long id, int seenVersion, TenantDetails details) {
        var tenant = seen(id, seenVersion);
        var before = tenant.details();
        sight.checkMayAgree(before, details);
        store.refuseTaken(details, id);
        var partner = partners.named(details.partner());
        tenant.describe(details);
        tenant.belongTo(partner);
        store.flush();
        licences.turned(new TenantId(id)); // another zone ends the licence's last day at another moment
        note(tenant, "tenant.edited", before, tenant.details());
    }

    /** Saves the second step. Once a breach is seven days old a landlord alone may. */
    @Requires(Privilege.EDIT_TENANT)
    public void license(long id, int seenVersion, TenantLicence licence) {
        var tenant = seen(id, seenVersion);
        if (!callers.required().role().isLandlord()) {
            licences.checkMayChange(new TenantId(id));
        }
        var before = tenant.licence(store.products(id));
        tenant.license(licence);
        store.license(id, licence.products());
        store.touch(tenant);
        store.flush();
        if (!before.isBoundLike(licence)) {
            licences.changed(new TenantId(id));
        }
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
            settle(tenant);
            note(tenant, "tenant.finished", before, tenant.state());
        }
    }

    /**
     * Stops a tenant's people from logging in and ends their sessions with the next request. Counting, export and billing go
     * on, since usage may still arrive; landlords still get in.
     */
    @Requires(Privilege.CREATE_TENANTS)
    public void suspend(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.suspended", Tenant::suspend);
    }

    /** Ends a suspension; takes a closing back on the tenant's own date of it, while no date was left out. */
    @Requires(Privilege.CREATE_TENANTS)
    public void resume(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.resumed", tenant -> tenant.resume(today(tenant)));
    }

    /**
     * Ends a tenant: nobody logs in any more, and the tenant's business date is the last one that is counted and exported.
     * What is stored stays.
     */
    @Requires(Privilege.CREATE_TENANTS)
    public void close(long id, int seenVersion) {
        turn(seen(id, seenVersion), "tenant.closed", tenant -> tenant.close(today(tenant)));
    }

    private LocalDate today(Tenant tenant) {
        return businessClock.today(tenant.zone());
    }

    /** What a tenant asks of its people's passwords. */
    @OpenToAll("the rules are shown to whoever sets a password")
    public PasswordRules passwordRules(TenantId tenant) {
        return store.find(tenant.value()).orElseThrow(Tenants::notFound).passwordRules();
    }

    /** Whether people of the tenant may log in. */
    @OpenToAll("asked while logging in")
    public boolean isOpen(TenantId tenant) {
        return licences.admission(tenant) == Admission.OPEN;
    }

    private void turn(Tenant tenant, String action, Consumer<Tenant> how) {
        var before = tenant.state();
        how.accept(tenant);
        settle(tenant);
        note(tenant, action, before, tenant.state());
    }

    private void settle(Tenant tenant) {
        store.flush();
        licences.turned(new TenantId(tenant.id()));
    }

    private Tenant mineOf(long id) {
        return store.find(id).filter(sight::reaches).orElseThrow(Tenants::notFound);
    }

    private Tenant seen(long id, int seenVersion) {
        var tenant = mineOf(id);
        if (tenant.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return tenant;
    }

    private void note(Tenant tenant, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(new TenantId(tenant.id()), action, "tenant", tenant.id())
                .changed(before, after));
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
