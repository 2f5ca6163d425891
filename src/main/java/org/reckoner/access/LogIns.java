package org.reckoner.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reckoner.platform.Caller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.tenant.Admission;

/**
 * Logging in, step by step. A process, not a transaction: hashing a password takes long and holds no connection. Whoever asks
 * learns from answer and time alike nothing about which e-mails there are; what an existing account alone brings about (a mail,
 * an entry in the audit) is done afterwards, in the background.
 */
@ApplicationScoped
public class LogIns {
    private static final Duration CODE_TIME = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger(LogIns.class.getName());

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    PasswordResets resets;

    @Inject
    SecondFactors secondFactors;

    @Inject
    Passwords passwords;

    @Inject
    GeneralSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /**
     * Tries an e-mail and a password.
     *
     * @param from the network address of whoever tries
     */
    @OpenToAll("logging in is how one gets privileges")
    public LogInAnswer byPassword(String email, String password, String from) {
        var byAddress = attempts.begin(AttemptKind.ADDRESS, from);
        if (!byAddress.allowed()) {
            return new LogInAnswer.Paused(byAddress.pausedUntil());
        }
        var key = Account.keyOf(email);
        var attempt = attempts.begin(AttemptKind.PASSWORD, key);
        if (!attempt.allowed()) {
            return new LogInAnswer.Paused(attempt.pausedUntil());
        }
        var known = accounts.known(key).orElse(null);
        // Unknown ones are checked against a hash nobody's password has: that takes as long.
        if (!passwords.matches(password, known == null ? null : known.passwordHash())) {
            return refused(AttemptKind.PASSWORD, key, attempt, new LogInAnswer.Refused());
        }
        attempts.forget(AttemptKind.PASSWORD, key);
        attempts.forgive(AttemptKind.ADDRESS, from);
        var admission = accounts.admission(known.mark().accountId());
        if (admission != Admission.OPEN) {
            return new LogInAnswer.NotAdmitted(admission); // plainly, to whoever knows the password
        }
        return known.secondFactor()
                ? new LogInAnswer.CodeAsked(
                        new HalfWay(key, known.mark(), clock.instant().plus(CODE_TIME)))
                : new LogInAnswer.In(accounts.enter(known.mark()));
    }

    /** Tries a code of the second factor, or a recovery code, after the password was right. */
    @OpenToAll("logging in is how one gets privileges")
    public LogInAnswer byCode(HalfWay halfWay, String code, String from) {
        var accountId = halfWay.mark().accountId();
        var known = accounts.caller(accountId, halfWay.mark().epoch()).isPresent();
        if (!known || clock.instant().isAfter(halfWay.until())) {
            return new LogInAnswer.TooLate();
        }
        var byAddress = attempts.begin(AttemptKind.ADDRESS, from);
        if (!byAddress.allowed()) {
            return new LogInAnswer.Paused(byAddress.pausedUntil());
        }
        var subject = SecondFactors.subject(accountId);
        var attempt = attempts.begin(AttemptKind.CODE, subject);
        if (!attempt.allowed()) {
            return new LogInAnswer.Paused(attempt.pausedUntil());
        }
        if (!secondFactors.accepts(accountId, code)) {
            return refused(AttemptKind.CODE, halfWay.emailKey(), attempt, new LogInAnswer.CodeRefused());
        }
        attempts.forget(AttemptKind.CODE, subject);
        attempts.forgive(AttemptKind.ADDRESS, from);
        return new LogInAnswer.In(accounts.enter(halfWay.mark()));
    }

    private LogInAnswer refused(AttemptKind kind, String email, Attempt attempt, LogInAnswer answer) {
        if (kind.beginsPausing(attempt.failures())) {
            later(() -> accounts.tellLocked(email, attempt.pausedUntil()));
        }
        return attempt.pausedUntil() == null ? answer : new LogInAnswer.Paused(attempt.pausedUntil());
    }

    /**
     * Has a mail sent by which whoever owns the e-mail may set a new password, if somebody logs in with it. The answer is always
     * the same, too many requests are dropped in silence.
     */
    @OpenToAll("whoever forgot the password is nobody yet")
    public void forgotPassword(String email, String from) {
        var key = Account.keyOf(email);
        if (attempts.begin(AttemptKind.RESET_FROM, from).allowed()
                && attempts.begin(AttemptKind.RESET, key).allowed()) {
            later(() -> resets.send(key));
        }
    }

    /**
     * The caller behind a log-in session, read anew at each request: what was taken from somebody is gone at once.
     *
     * @param mark what the session remembers, or null where it remembers nothing
     * @return empty where the session is over: it lasted too long, was ended elsewhere, or the account may not enter any more
     */
    @OpenToAll("answers with the caller's own identity")
    public Optional<Caller> goOn(LogInMark mark) {
        return mark == null || timeLeft(mark).isNegative()
                ? Optional.empty()
                : accounts.caller(mark.accountId(), mark.epoch());
    }

    /** Whether the session may do nothing yet but set up a second factor, since the tenant asks for one. */
    @OpenToAll("answers about the session at hand")
    public boolean mustEnrol(LogInMark mark) {
        return accounts.mustEnrol(mark);
    }

    /** How long a log-in session may still last, however busy it is. */
    @OpenToAll("the page that announces the end shows it")
    public Duration timeLeft(LogInMark mark) {
        return Duration.between(clock.instant(), mark.since().plus(settings.absoluteTimeout()));
    }

    /** How long is to be waited. */
    @OpenToAll("tells the time")
    public Duration until(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }

    private void later(Runnable work) {
        executor.submit(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "news of an account could not be sent", e);
            }
        });
    }
}
