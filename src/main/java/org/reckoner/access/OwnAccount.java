package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Locale;
import org.reckoner.platform.AuditEvent;
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
    Event<AuditEvent> audit;

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
        note(account, "account.edited", before, account.profile());
    }

    /** Remembers the caller's language. */
    @OpenToAll("the caller's own")
    public void speak(Locale language) {
        mine().speak(language);
    }

    /** What the caller's passwords have to be like. */
    @OpenToAll("the caller's own")
    public PasswordPolicy passwordPolicy() {
        return policies.of(mine().caller().tenant());
    }

    /**
     * Sets a new password.
     *
     * @throws RuleViolation beside {@code present} where that is not the password, beside {@code password} where the policy
     *     does not allow the new one
     */
    @OpenToAll("the caller's own, and the present password is asked for")
    public void changePassword(String present, String next) {
        var account = mine();
        if (!passwords.matches(present, account.passwordHash())) {
            throw RuleViolation.of("present", AccessProblem.PASSWORD_WRONG);
        }
        passwordPolicy().check("password", next);
        if (passwords.matches(next, account.passwordHash())) {
            throw RuleViolation.of("password", AccessProblem.PASSWORD_THE_SAME);
        }
        account.setPasswordHash(passwords.hash(next));
        note(account, "account.password-changed", null, null);
    }

    private Account mine() {
        var id = callers.required().accountId();
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private void note(Account account, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(account.caller().tenant(), action, "account", account.id())
                .changed(before, after));
    }
}
