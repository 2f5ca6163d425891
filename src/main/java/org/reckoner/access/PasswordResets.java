package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.IdentityProviders;

/** New passwords for those who forgot theirs, by a link that is mailed, good once and for an hour. */
@ApplicationScoped
@Transactional
public class PasswordResets {
    private static final Duration LIFE = Duration.ofHours(1);

    @Inject
    AccountStore store;

    @Inject
    PasswordResetStore resets;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicies policies;

    @Inject
    IdentityProviders providers;

    @Inject
    Attempts attempts;

    @Inject
    AccountNotes notes;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    /** Mails a link to the owner of an e-mail, if somebody may log in with it; an earlier link is worth nothing from now on. */
    @OpenToAll("tells nobody but the owner of the e-mail")
    public void send(String email) {
        store.byEmail(email).filter(this::mayHave).ifPresent(account -> {
            var token = ResetToken.random();
            var until = clock.instant().plus(LIFE);
            resets.replace(account.id(), token.hash(), until);
            mails.post(MailKind.PASSWORD_RESET, account.recipient(), "/reset.xhtml?token=" + token.text(), until);
            notes.bySelf(account, "account.reset-asked");
        });
    }

    /** Whose password the link sets. */
    @OpenToAll("the token is the right")
    public AccountRow of(ResetToken token) {
        return byToken(token).row();
    }

    /** What the new password has to be like. */
    @OpenToAll("the token is the right")
    public PasswordPolicy passwordPolicy(ResetToken token) {
        return policies.of(byToken(token).tenant());
    }

    /** Sets the new password; the link is used up, open sessions are over and failed attempts forgotten. */
    @OpenToAll("the token is the right")
    public void set(ResetToken token, String password) {
        var account = byToken(token);
        policies.of(account.tenant()).check("password", password);
        if (!resets.use(token.hash())) { // of two at the same moment one
            throw new RuleViolation(AccessProblem.RESET_UNKNOWN);
        }
        account.setPasswordHash(passwords.hash(password));
        account.endSessions();
        attempts.forget(AttemptKind.PASSWORD, Account.keyOf(account.email()));
        notes.bySelf(account, "account.password-reset");
        mails.post(MailKind.PASSWORD_CHANGED, account.recipient(), "/reset.xhtml", clock.instant());
    }

    /** Who logs in through a provider has no password to set. */
    private boolean mayHave(Account account) {
        return accounts.mayEnter(account.id()) && (account.tenant() == null || !providers.has(account.tenant()));
    }

    private Account byToken(ResetToken token) {
        return resets.accountOf(token.hash(), clock.instant())
                .flatMap(store::find)
                .filter(this::mayHave)
                .orElseThrow(() -> new RuleViolation(AccessProblem.RESET_UNKNOWN));
    }
}
