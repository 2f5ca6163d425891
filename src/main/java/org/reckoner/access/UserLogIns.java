package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * The log-ins of users of the tenant the thread is in (product.md 1, Users and log-ins). The directory calls it, which alone knows
 * the users; whoever is no user has none. Nobody changes or ends their own.
 */
@ApplicationScoped
@Transactional
public class UserLogIns {
    @Inject
    AccountStore store;

    @Inject
    NewLogIns newLogIns;

    @Inject
    OwnPassword password;

    @Inject
    RecoveryCodeStore recoveryCodes;

    @Inject
    PasswordResetStore resets;

    @Inject
    AccountNotes notes;

    @Inject
    Mails mails;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    /** A user's log-in, if they have one. */
    @Requires(Privilege.EDIT_TENANT)
    public Optional<AccountRow> of(long userId) {
        return find(userId).map(Account::row);
    }

    /**
     * Makes a user's log-in and tells them by mail.
     *
     * @return the token by which they set their password, shown this once for whoever gets no mail; empty where they log in through
     *     the tenant's identity provider
     * @throws RuleViolation {@link AccessProblem#EMAIL_TAKEN} beside {@code email}; {@link PlatformProblem#STALE} where they have one
     */
    @Requires(Privilege.EDIT_TENANT)
    public Optional<InvitationToken> give(NewUserLogIn given) {
        if (find(given.userId()).isPresent()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var account = newLogIns.account(given, scope.required());
        if (!password.isAsked(account)) {
            newLogIns.keep(account);
            mails.post(MailKind.ACCESS_GIVEN, account.recipient(), "/login.xhtml");
            return Optional.empty();
        }
        var token = newLogIns.invite(account);
        newLogIns.keep(account);
        return Optional.of(token);
    }

    /**
     * Makes a new token for a user who never set a password; an earlier one is worth nothing from now on.
     *
     * @throws RuleViolation {@link AccessProblem#NO_LOG_IN} where the user was not invited, or has a password by now
     */
    @Requires(Privilege.EDIT_TENANT)
    public InvitationToken inviteAgain(long userId) {
        var account = find(userId).filter(Account::isInvited).orElseThrow(UserLogIns::none);
        notes.by(account, "account.invited", null, account.email());
        return newLogIns.invite(account);
    }

    /**
     * Gives a user's log-in another role; their open sessions end.
     *
     * @param seen the role whoever decides has seen
     * @throws RuleViolation {@link PlatformProblem#STALE} where it is another by now
     */
    @Requires(Privilege.EDIT_TENANT)
    public void turn(long userId, Role seen, Role next) {
        NewUserLogIn.checkRole(next);
        var account = notOwn(find(userId).orElseThrow(UserLogIns::none));
        if (account.role() != seen) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        if (next != seen) {
            account.turnInto(next);
            notes.by(account, "account.role-changed", seen, next);
        }
    }

    /** Takes a user's log-in away for good: open sessions end with their next request, and the e-mail is free again. */
    @Requires(Privilege.EDIT_TENANT)
    public void takeAway(long userId) {
        remove(notOwn(find(userId).orElseThrow(UserLogIns::none)));
    }

    /** Users were archived: they are out, and in again once they are put back. */
    @Requires(Privilege.EDIT_USERS)
    public void close(Collection<Long> users) {
        each(users, account -> {
            if (account.enabled()) {
                inReach(account).disable();
                notes.by(account, "account.disabled", null, account.email());
            }
        });
    }

    /** Users were put back. */
    @Requires(Privilege.EDIT_USERS)
    public void reopen(Collection<Long> users) {
        each(users, account -> {
            if (!account.enabled()) {
                account.enable();
                notes.by(account, "account.enabled", null, account.email());
            }
        });
    }

    /** Users were deleted: their log-ins are taken away. */
    @Requires(Privilege.EDIT_USERS)
    public void end(Collection<Long> users) {
        each(users, account -> remove(inReach(account)));
    }

    /** Those of these users whose log-in the caller may end: whoever changes all users locks neither themselves nor an administrator out. */
    @Requires(Privilege.EDIT_USERS)
    public List<Long> others(List<Long> users) {
        var untouched = new HashSet<Long>();
        each(users, account -> {
            if (isOwn(account) || isOutOfReach(account)) {
                untouched.add(account.userId());
            }
        });
        return users.stream().filter(user -> !untouched.contains(user)).toList();
    }

    private void each(Collection<Long> users, Consumer<Account> change) {
        if (!users.isEmpty()) {
            store.ofUsers(scope.required(), users).forEach(change);
        }
    }

    private void remove(Account account) {
        recoveryCodes.replace(account.id(), List.of());
        resets.forget(account.id());
        store.remove(account);
        notes.by(account, "account.removed", account.role() + " " + account.email(), null);
    }

    private Optional<Account> find(long userId) {
        return store.ofUsers(scope.required(), List.of(userId)).stream().findFirst();
    }

    private Account notOwn(Account account) {
        if (isOwn(account)) {
            throw new RuleViolation(AccessProblem.OWN_LOG_IN);
        }
        return account;
    }

    private Account inReach(Account account) {
        if (isOutOfReach(account)) {
            throw new RuleViolation(AccessProblem.ADMINISTRATORS_LOG_IN);
        }
        return notOwn(account);
    }

    /** Who may edit users by an access group does not come at the administrators, who keep every privilege (product.md 1). */
    private boolean isOutOfReach(Account account) {
        return account.role() == Role.TENANT_ADMINISTRATOR
                && !callers.required().may(Privilege.EDIT_TENANT);
    }

    private boolean isOwn(Account account) {
        return Objects.equals(callers.required().accountId(), account.id());
    }

    private static RuleViolation none() {
        return new RuleViolation(AccessProblem.NO_LOG_IN);
    }
}
