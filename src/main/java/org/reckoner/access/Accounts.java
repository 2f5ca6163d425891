package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.platform.Caller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Admission;
import org.reckoner.tenant.IdentityProviders;
import org.reckoner.tenant.Licences;
import org.reckoner.tenant.Tenants;

/** Everything the rest of the system may do with log-ins. */
@ApplicationScoped
@Transactional
public class Accounts {
    @Inject
    AccountStore store;

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicies policies;

    @Inject
    Tenants tenants;

    @Inject
    Licences licences;

    @Inject
    IdentityProviders providers;

    @Inject
    AccountNotes notes;

    @Inject
    Mails mails;

    @Inject
    OwnPassword password;

    @Inject
    NewLogIns newLogIns;

    @Inject
    CallerPrivileges privileges;

    @Inject
    Clock clock;

    /** Whether somebody may be in at all: not disabled, and of a tenant that is open. */
    @OpenToAll("asked before anybody is known")
    public boolean mayEnter(long accountId) {
        return store.find(accountId).filter(this::mayEnter).isPresent();
    }

    /**
     * What a password is checked against.
     *
     * @return empty where nobody logs in with the e-mail, or they were disabled; this package's own
     */
    @OpenToAll("asked before anybody is known")
    public Optional<KnownLogIn> known(String email) {
        return store.byEmail(email)
                .filter(account -> account.enabled() && password.isAsked(account))
                .map(account -> new KnownLogIn(
                        new LogInMark(account.id(), account.sessionEpoch(), clock.instant()),
                        account.passwordHash(),
                        account.secondFactor().inForce()));
    }

    /** Whether the tenant of an account lets its people in; a landlord's way is open. This package's own. */
    @OpenToAll("answered to those who have shown who they are")
    public Admission admission(long accountId) {
        return store.find(accountId)
                .filter(account -> account.tenant() != null)
                .map(account -> licences.admission(account.tenant()))
                .orElse(Admission.OPEN);
    }

    /**
     * The tenant whose identity provider is to be asked about whoever has the e-mail.
     *
     * @return empty where the log-in is by password; for an e-mail nobody has, what holds for all the log-ins of its domain
     */
    @OpenToAll("asked before anybody is known")
    public Optional<TenantId> providerTenant(String email) {
        var account = store.byEmail(email);
        if (account.isPresent()) {
            return account.map(Account::tenant).filter(providers::has);
        }
        var tenants = store.tenantsOfDomain(Account.domainOf(email));
        return tenants.size() == 1
                ? Optional.ofNullable(tenants.get(0)).map(TenantId::new).filter(providers::has)
                : Optional.empty();
    }

    /** Whom a tenant's provider names: a log-in of that very tenant that may enter; this package's own. */
    @OpenToAll("asked before anybody is known")
    public Optional<LogInMark> ofProvider(TenantId tenant, String email) {
        return store.byEmail(email)
                .filter(account -> tenant.equals(account.tenant()) && mayEnter(account) && !password.isAsked(account))
                .map(account -> new LogInMark(account.id(), account.sessionEpoch(), clock.instant()));
    }

    /**
     * Lets somebody in who has shown who they are: this package's own, after all checks.
     *
     * @param mark what was known when they began to show it
     */
    @OpenToAll("logging in is how one gets privileges")
    public ProvenLogIn enter(LogInMark mark) {
        var account = store.find(mark.accountId())
                .filter(a -> mayEnter(a) && a.sessionEpoch() == mark.epoch())
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        store.loggedIn(account.id(), clock.instant());
        notes.bySelf(account, "account.logged-in");
        var here = new LogInMark(account.id(), account.sessionEpoch(), clock.instant());
        return new ProvenLogIn(here, account.role(), mustEnrol(account));
    }

    /** Whether somebody may do nothing yet but set up the second factor that their tenant asks for. */
    @OpenToAll("answers about the session at hand")
    public boolean mustEnrol(LogInMark mark) {
        return store.find(mark.accountId()).filter(this::mustEnrol).isPresent();
    }

    private boolean mustEnrol(Account account) {
        return account.tenant() != null
                && !account.secondFactor().inForce()
                && providers.requireSecondFactor(account.tenant());
    }

    /** Tells whoever logs in with the e-mail, if anybody does, that the log-in is paused after too many failures. */
    @OpenToAll("tells nobody but the owner of the e-mail")
    public void tellLocked(String email, Instant until) {
        store.byEmail(email).filter(this::mayEnter).ifPresent(account -> {
            notes.bySelf(account, "account.locked");
            mails.post(MailKind.ACCOUNT_LOCKED, account.recipient(), "/reset.xhtml", until);
        });
    }

    /** The caller of an account, unless it may not enter or its sessions of that epoch were ended. */
    @OpenToAll("answers with the caller's own identity")
    public Optional<Caller> caller(long accountId, int epoch) {
        return store.find(accountId)
                .filter(account -> account.sessionEpoch() == epoch && mayEnter(account))
                .map(account -> account.caller(privileges.of(account)));
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
     * Makes an administrator of a tenant without a password, to be set by whoever holds the token, which is mailed to them; the
     * wizard's last step too.
     *
     * @return the token, shown this once for whoever gets no mail; only its hash is kept
     */
    @Requires(Privilege.EDIT_TENANT)
    public InvitationToken inviteAdministrator(long tenantId, NewAccount administrator) {
        var account = account(tenantId, administrator);
        var token = newLogIns.invite(account);
        newLogIns.keep(account);
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
                .filter(a -> a.isInvited() && tenant.equals(a.tenant()))
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        notes.by(account, "account.invited", null, account.email());
        return newLogIns.invite(account);
    }

    private Account account(long tenantId, NewAccount administrator) {
        var tenant = tenants.mine(tenantId);
        tenants.finish(tenantId);
        return new Account(
                Role.TENANT_ADMINISTRATOR, tenant, administrator.name(), administrator.email(), clock.instant());
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
        policies.of(account.tenant()).check("password", password);
        account.setPasswordHash(passwords.hash(password));
        notes.bySelf(account, "account.activated");
    }

    private Account byInvitation(InvitationToken token) {
        return store.byInvitation(token.hash())
                .filter(account -> account.isInvitedAt(clock.instant()))
                .orElseThrow(() -> new RuleViolation(AccessProblem.INVITATION_UNKNOWN));
    }

    private boolean mayEnter(Account account) {
        return account.enabled() && (account.tenant() == null || tenants.isOpen(account.tenant()));
    }

    private long add(Account account, NewAccount given) {
        policies.of(account.tenant()).check("password", given.password());
        account.setPasswordHash(passwords.hash(given.password()));
        return newLogIns.keep(account);
    }
}
