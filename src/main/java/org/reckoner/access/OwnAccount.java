package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** What people do with their own log-in, whatever their role. */
@ApplicationScoped
@Transactional
public class OwnAccount {
    @Inject
    AccountStore store;

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicies policies;

    @Inject
    CurrentCaller callers;

    @Inject
    OwnPassword password;

    @Inject
    PasswordResetStore resets;

    @Inject
    AccountNotes notes;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @OpenToAll("the caller's own")
    public Profile profile() {
        return mine().profile();
    }

    /**
     * Keeps how the caller wants to be named and addressed.
     *
     * @param zone the zone moments are shown in, or null for the tenant's
     */
    @OpenToAll("the caller's own")
    public void describe(String name, Locale language, ZoneId zone) {
        if (name == null || name.isBlank() || name.strip().length() > Account.NAME_MAX) {
            throw RuleViolation.of("name", PlatformProblem.INVALID, "key:account.name", "key:rule.required");
        }
        var account = mine();
        var before = account.profile();
        account.describe(name.strip(), language, zone);
        notes.by(account, "account.edited", before, account.profile());
    }

    /** Remembers the caller's language. */
    @OpenToAll("the caller's own")
    public void speak(Locale language) {
        mine().speak(language);
    }

    /** Whether the caller logs in by a password that is kept here, and not through the tenant's identity provider. */
    @OpenToAll("the caller's own")
    public boolean hasPassword() {
        return password.isAsked(mine());
    }

    /** What the caller's passwords have to be like. */
    @OpenToAll("the caller's own")
    public PasswordPolicy passwordPolicy() {
        return policies.of(mine().tenant());
    }

    /**
     * Sets a new password and ends all sessions but, by the mark it gives, the one at hand.
     *
     * @throws RuleViolation beside {@code present} where that is not the password, beside {@code password} where the policy
     *     does not allow the new one
     */
    @OpenToAll("the caller's own, and the present password is asked for")
    public LogInMark changePassword(LogInMark mark, String present, String next) {
        var account = mine();
        password.check(account, present);
        passwordPolicy().check("password", next);
        if (passwords.matches(next, account.passwordHash())) {
            throw RuleViolation.of("password", AccessProblem.PASSWORD_THE_SAME);
        }
        account.setPasswordHash(passwords.hash(next));
        resets.forget(account.id());
        notes.by(account, "account.password-changed", null, null);
        mails.post(MailKind.PASSWORD_CHANGED, account.recipient(), "/reset.xhtml", clock.instant());
        return endSessions(account, mark);
    }

    /** Ends all of the caller's sessions but, by the mark it gives, the one at hand. */
    @OpenToAll("the caller's own")
    public LogInMark logOutElsewhere(LogInMark mark) {
        var account = mine();
        notes.by(account, "account.logged-out-elsewhere", null, null);
        return endSessions(account, mark);
    }

    private static LogInMark endSessions(Account account, LogInMark mark) {
        account.endSessions();
        return new LogInMark(account.id(), account.sessionEpoch(), mark.since());
    }

    private Account mine() {
        var id = callers.required().accountId();
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
