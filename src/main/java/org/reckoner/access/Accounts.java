package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Tenants;

/** Everything the rest of the system may do with log-ins. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final Duration INVITATION_LIFE = Duration.ofDays(7);

    @Inject
    AccountStore store;

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicies policies;

    @Inject
    Tenants tenants;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * Checks an e-mail and a password.
     *
     * @return the caller, or empty where they do not fit, the log-in is disabled or its tenant not open; all look and take the same
     */
    @OpenToAll("logging in is how one gets privileges")
    public Optional<Caller> logIn(String email, String password) {
        var account = store.byEmail(email).orElse(null);
        var fits = passwords.matches(password, account == null ? null : account.passwordHash());
        if (!fits || account == null || !mayEnter(account)) {
            return Optional.empty();
        }
        account.loggedIn(clock.instant());
        noteBySelf(account, "account.logged-in");
        return Optional.of(account.caller());
    }

    /** The caller behind a log-in session, read anew at each request: what was taken from somebody is gone at once. */
    @OpenToAll("answers with the caller's own identity")
    public Optional<Caller> caller(long accountId) {
        return store.find(accountId).filter(this::mayEnter).map(Account::caller);
    }

    /**
     * Makes the first platform owner of an installation that has none.
     *
     * @return whether one was made
     */
    @Requires(Privilege.VIEW_TENANTS)
    public boolean makeFirstOwner(NewAccount owner) {
        if (store.any(Role.PLATFORM_OWNER)) {
            return false;
        }
        add(new Account(Role.PLATFORM_OWNER, null, owner.name(), owner.email(), clock.instant()), owner);
        return true;
    }

    /** Makes a landlord, who sees no tenant until one is assigned. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public long addLandlord(NewAccount landlord) {
        return add(new Account(Role.LANDLORD, null, landlord.name(), landlord.email(), clock.instant()), landlord);
    }

    /** The tenant's administrators, oldest first. */
    @Requires(Privilege.EDIT_TENANT)
    public List<AccountRow> administrators(long tenantId) {
        return store.administrators(tenants.mine(tenantId));
    }

    /** Makes an administrator of a tenant. That is the wizard's last step: a tenant still in draft is in use from now on. */
    @Requires(Privilege.EDIT_TENANT)
    public long addAdministrator(long tenantId, NewAccount administrator) {
        return add(account(tenantId, administrator), administrator);
    }

    /**
     * Makes an administrator of a tenant without a password, to be set by whoever holds the token; the wizard's last step too.
     *
     * @return the token, shown this once; only its hash is kept
     */
    @Requires(Privilege.EDIT_TENANT)
    public InvitationToken inviteAdministrator(long tenantId, NewAccount administrator) {
        var account = account(tenantId, administrator);
        var token = invite(account);
        keep(account);
        return token;
    }

    /**
     * Makes a new token for an administrator who never set a password; an earlier one is worth nothing from now on.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} where the tenant has nobody invited of that id
     */
    @Requires(Privilege.EDIT_TENANT)
    public InvitationToken inviteAgain(long tenantId, long accountId) {
        var tenant = tenants.mine(tenantId);
        var account = store.find(accountId)
                .filter(a -> a.isInvited() && tenant.equals(a.caller().tenant()))
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        audit.fire(AuditEvent.of(tenant, "account.invited", "account", account.id())
                .changed(null, account.email()));
        return invite(account);
    }

    private Account account(long tenantId, NewAccount administrator) {
        var tenant = tenants.mine(tenantId);
        tenants.finish(tenantId);
        return new Account(
                Role.TENANT_ADMINISTRATOR, tenant, administrator.name(), administrator.email(), clock.instant());
    }

    private InvitationToken invite(Account account) {
        var token = InvitationToken.random();
        account.invite(token.hash(), clock.instant().plus(INVITATION_LIFE));
        return token;
    }

    /** What an invitation's page shows before the password is set. */
    @OpenToAll("the token is the right")
    public AccountRow invited(InvitationToken token) {
        return byInvitation(token).row();
    }

    /** What the first password has to be like. */
    @OpenToAll("the token is the right")
    public PasswordPolicy passwordPolicy(InvitationToken token) {
        return policies.of(byInvitation(token).caller().tenant());
    }

    /** Sets the first password; the invitation is used up. */
    @OpenToAll("the token is the right")
    public void accept(InvitationToken token, String password) {
        var account = byInvitation(token);
        policies.of(account.caller().tenant()).check("password", password);
        account.setPasswordHash(passwords.hash(password));
        noteBySelf(account, "account.activated");
    }

    private Account byInvitation(InvitationToken token) {
        return store.byInvitation(token.hash())
                .filter(account -> account.isInvitedAt(clock.instant()))
                .orElseThrow(() -> new RuleViolation(AccessProblem.INVITATION_UNKNOWN));
    }

    private boolean mayEnter(Account account) {
        return account.enabled() && (account.tenantId() == null || tenants.isOpen(new TenantId(account.tenantId())));
    }

    /** Audits what somebody did before they were logged in: by their own name, since no caller is known yet. */
    private void noteBySelf(Account account, String action) {
        var event = AuditEvent.of(account.caller().tenant(), action, "account", account.id());
        callers.run(account.caller(), () -> audit.fire(event));
    }

    private long add(Account account, NewAccount given) {
        policies.of(account.caller().tenant()).check("password", given.password());
        account.setPasswordHash(passwords.hash(given.password()));
        return keep(account);
    }

    private long keep(Account account) {
        if (store.byEmail(account.email()).isPresent()) {
            throw RuleViolation.of("email", AccessProblem.EMAIL_TAKEN, account.email());
        }
        store.add(account);
        audit.fire(AuditEvent.of(account.caller().tenant(), "account.created", "account", account.id())
                .changed(null, account.role() + " " + account.email()));
        return account.id();
    }
}
