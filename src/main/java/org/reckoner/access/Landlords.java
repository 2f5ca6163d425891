package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Assignments;
import org.reckoner.tenant.Partners;

/** Everything the platform owner does with landlords. The owners themselves are listed but not changed here. */
@ApplicationScoped
@Transactional
public class Landlords {
    @Inject
    AccountStore store;

    @Inject
    Assignments assignments;

    @Inject
    Partners partners;

    @Inject
    Event<AuditEvent> audit;

    /** Platform owners and landlords, by name. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public List<AccountRow> all() {
        return store.landlords();
    }

    /**
     * One landlord.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} where there is none of that id
     */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public AccountRow get(long id) {
        return landlord(id).row();
    }

    /** The landlords who look after a tenant, by name. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public List<AccountRow> of(long tenantId) {
        var assigned = new HashSet<>(assignments.landlordsOf(tenantId));
        return store.landlords().stream()
                .filter(row -> assigned.contains(row.id()))
                .toList();
    }

    /**
     * Gives the landlord who logs in with that e-mail a tenant to look after.
     *
     * @throws RuleViolation {@link AccessProblem#LANDLORD_UNKNOWN} beside the input {@code landlord} where nobody does
     */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void assign(long tenantId, String email) {
        assign(tenantId, named(email));
    }

    /** Gives a landlord the tenant of that name to look after. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void assignNamed(long landlordId, String tenantName) {
        assign(assignments.tenantNamed(tenantName), landlord(landlordId));
    }

    @Requires(Privilege.MANAGE_LANDLORDS)
    public void unassign(long tenantId, long landlordId) {
        var landlord = landlord(landlordId);
        assignments.unassign(tenantId, landlord.id(), landlord.email());
    }

    /** The landlords a partner has of its own, by name. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public List<AccountRow> ofPartner(long partnerId) {
        var theirs = new HashSet<>(partners.landlordsOf(partnerId));
        return store.landlords().stream()
                .filter(row -> theirs.contains(row.id()))
                .toList();
    }

    /**
     * Makes the landlord who logs in with that e-mail a partner's: from now on they see its tenants and no others.
     *
     * @throws RuleViolation {@link AccessProblem#LANDLORD_UNKNOWN} beside the input {@code landlord} where nobody does
     */
    @Requires(Privilege.MANAGE_PARTNERS)
    public void joinPartner(long partnerId, String email) {
        var landlord = named(email);
        partners.join(partnerId, landlord.id(), landlord.email());
    }

    /** Takes a landlord out of a partner. */
    @Requires(Privilege.MANAGE_PARTNERS)
    public void leavePartner(long partnerId, long landlordId) {
        var landlord = landlord(landlordId);
        partners.leave(partnerId, landlord.id(), landlord.email());
    }

    /** Ends a landlord's log-ins, the open ones with their next request. The assignments stay. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void disable(long id) {
        var landlord = landlord(id);
        landlord.disable();
        note(landlord, "account.disabled");
    }

    @Requires(Privilege.MANAGE_LANDLORDS)
    public void enable(long id) {
        var landlord = landlord(id);
        landlord.enable();
        note(landlord, "account.enabled");
    }

    private void assign(long tenantId, Account landlord) {
        assignments.assign(tenantId, landlord.id(), landlord.email());
    }

    private Account named(String email) {
        return store.byEmail(email == null ? "" : email)
                .filter(account -> account.role() == Role.LANDLORD)
                .orElseThrow(() -> RuleViolation.of("landlord", AccessProblem.LANDLORD_UNKNOWN));
    }

    private Account landlord(long id) {
        return store.find(id)
                .filter(account -> account.role() == Role.LANDLORD)
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private void note(Account landlord, String action) {
        audit.fire(AuditEvent.of(null, action, "account", landlord.id()).changed(null, landlord.email()));
    }
}
