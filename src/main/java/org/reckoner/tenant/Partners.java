package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** The partners who bring tenants and pay for them, and the landlords they have of their own (product.md 1). */
@ApplicationScoped
@Transactional
public class Partners {
    @Inject
    PartnerStore store;

    @Inject
    ReadAhead ahead;

    @Inject
    AssignmentStore assignments;

    @Inject
    TenantStore tenants;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** The partners whose name holds a text, by name. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public Page<PartnerRow> page(String text, Window window) {
        return store.page(text == null ? "" : text, window);
    }

    /**
     * A partner as it is edited.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}
     */
    @Requires(Privilege.MANAGE_PARTNERS)
    public PartnerFile file(long id) {
        return get(id).file();
    }

    /** How many tenants are the partner's. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public int tenantsOf(long id) {
        return store.tenantsOf(id);
    }

    /** The partners a landlord may give a tenant as its partner: all, or a partner's landlord the own one alone. */
    @Requires(Privilege.CREATE_TENANTS)
    public List<PartnerName> names() {
        var caller = callers.required();
        var own = caller.seesAllTenants()
                ? null
                : assignments.reachOf(caller.accountId()).partnerId();
        return own == null
                ? store.names()
                : store.find(own).map(Partner::reference).stream().toList();
    }

    /** The partner through whom the tenant the thread is in has its costs, or empty. */
    @OpenToAll("the scope was entered by right; its people are told whom to ask")
    public Optional<PartnerDetails> current() {
        return tenants.known(scope.required())
                .map(TenantStore.Known::partnerId)
                .flatMap(id -> ahead.shared(
                        "partner", List.of(id), () -> store.find(id).map(Partner::details)));
    }

    @Requires(Privilege.MANAGE_PARTNERS)
    public long create(PartnerDetails details) {
        store.refuseTaken(details.name(), 0);
        var partner = new Partner(details, clock.instant());
        store.add(partner);
        note(partner, "partner.created", null, details);
        return partner.id();
    }

    @Requires(Privilege.MANAGE_PARTNERS)
    public void describe(long id, int seenVersion, PartnerDetails details) {
        var partner = seen(id, seenVersion);
        var before = partner.details();
        store.refuseTaken(details.name(), id);
        partner.describe(details);
        store.flush();
        note(partner, "partner.edited", before, details);
    }

    /**
     * Deletes a partner without tenants. Its landlords stay and see no tenant.
     *
     * @throws RuleViolation {@link TenantProblem#PARTNER_HAS_TENANTS}
     */
    @Requires(Privilege.MANAGE_PARTNERS)
    public void delete(long id, int seenVersion) {
        var partner = seen(id, seenVersion);
        var theirs = store.tenantsOf(id);
        if (theirs > 0) {
            throw new RuleViolation(TenantProblem.PARTNER_HAS_TENANTS, theirs);
        }
        store.landlordsOf(id).forEach(account -> store.leave(id, account));
        store.remove(partner);
        note(partner, "partner.deleted", partner.details(), null);
    }

    /** The accounts of the partner's landlords. Who is a landlord is known to access, which stands above. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public List<Long> landlordsOf(long id) {
        return store.landlordsOf(get(id).id());
    }

    /** The partner a landlord is of, or empty for one to whom tenants are assigned. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public Optional<PartnerFile> ofLandlord(long landlordAccount) {
        return Optional.ofNullable(assignments.reachOf(landlordAccount).partnerId())
                .flatMap(store::find)
                .map(Partner::file);
    }

    /**
     * Makes a landlord the partner's: from now on they see its tenants, now and later ones, and no others.
     *
     * @param email what the landlord logs in with, by which the audit names them
     */
    @Requires(Privilege.MANAGE_PARTNERS)
    public void join(long id, long landlordAccount, String email) {
        var partner = get(id);
        var present = assignments.reachOf(landlordAccount).partnerId();
        if (present != null && present == id) {
            return;
        }
        if (present != null) {
            throw RuleViolation.of("landlord", TenantProblem.PARTNERS_LANDLORD);
        }
        assignments.unassignAll(landlordAccount);
        store.join(id, landlordAccount);
        note(partner, "partner.joined", null, email);
    }

    /** Takes a landlord out of the partner: they see no tenant until one is assigned. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public void leave(long id, long landlordAccount, String email) {
        var partner = get(id);
        if (store.leave(id, landlordAccount)) {
            note(partner, "partner.left", email, null);
        }
    }

    private Partner get(long id) {
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private Partner seen(long id, int seenVersion) {
        var partner = get(id);
        if (partner.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        return partner;
    }

    private void note(Partner partner, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(null, action, "partner", partner.id()).changed(before, after));
    }
}
