package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.IdentityProviders;

/** Asks for the present password where an open session alone is not enough. */
@ApplicationScoped
class OwnPassword {
    @Inject
    Attempts attempts;

    @Inject
    Passwords passwords;

    @Inject
    IdentityProviders providers;

    /** Whether the account logs in by a password at all, and not through its tenant's identity provider. */
    boolean isAsked(Account account) {
        return account.tenant() == null || !providers.has(account.tenant());
    }

    /**
     * Refuses whoever does not know it. An open session is no licence to guess: failures count as those of the log-in page do.
     *
     * @throws RuleViolation beside {@code present}; {@link AccessProblem#PASSWORD_ELSEWHERE} where none is kept here
     */
    void check(Account account, String present) {
        if (!isAsked(account)) {
            throw new RuleViolation(AccessProblem.PASSWORD_ELSEWHERE);
        }
        var key = Account.keyOf(account.email());
        var attempt = attempts.begin(AttemptKind.PASSWORD, key);
        if (!attempt.allowed()) {
            throw RuleViolation.of("present", AccessProblem.PAUSED, attempt.pausedUntil());
        }
        if (!passwords.matches(present, account.passwordHash())) {
            throw RuleViolation.of("present", AccessProblem.PASSWORD_WRONG);
        }
        attempts.forget(AttemptKind.PASSWORD, key);
    }
}
