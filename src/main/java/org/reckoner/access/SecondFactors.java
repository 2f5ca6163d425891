package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.Secrets;
import org.reckoner.tenant.IdentityProviders;
import org.reckoner.tenant.Tenants;

/** The second factor: a code of an authenticator app after the password, or one of ten recovery codes. */
@ApplicationScoped
@Transactional
public class SecondFactors {
    /** What an account's secret is encrypted for, before its id. */
    static final String SECRET_CONTEXT = "account.totp.";

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    @Inject
    AccountStore store;

    @Inject
    RecoveryCodeStore codes;

    @Inject
    OwnPassword password;

    @Inject
    Attempts attempts;

    @Inject
    AccountNotes notes;

    @Inject
    Secrets secrets;

    @Inject
    Tenants tenants;

    @Inject
    IdentityProviders providers;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** How the caller's own stands. */
    @OpenToAll("the caller's own")
    public SecondFactorState state() {
        var account = mine();
        return new SecondFactorState(
                account.secondFactor().confirmedAt(),
                codes.left(account.id()),
                isRequired(account),
                !password.isAsked(account));
    }

    /**
     * Begins anew: gives the secret, this once, to put into an app.
     *
     * @throws RuleViolation beside {@code present} where that is not the caller's password
     */
    @OpenToAll("the caller's own, and the present password is asked for")
    public Enrolment begin(String present) {
        var account = mine();
        refuseIf(account.secondFactor().inForce());
        password.check(account, present);
        var secret = RandomToken.bytes(Totp.SECRET_BYTES);
        account.secondFactor()
                .prepare(secrets.encrypt(Base64.getEncoder().encodeToString(secret), context(account.id())));
        var text = Totp.base32(secret);
        return new Enrolment(text, Totp.address(account.email(), text));
    }

    /**
     * Puts it in force by the first code of the app.
     *
     * @return the recovery codes, shown this once; only their hashes are kept
     * @throws RuleViolation beside {@code code} where it is not the app's
     */
    @OpenToAll("the caller's own, after the password")
    public List<String> confirm(String code) {
        var account = mine();
        refuseIf(account.secondFactor().inForce() || account.secondFactor().secret() == null);
        var attempt = attempts.begin(AttemptKind.CODE, subject(account.id()));
        if (!attempt.allowed()) {
            throw RuleViolation.of("code", AccessProblem.PAUSED, attempt.pausedUntil());
        }
        var step = Totp.stepOf(secretOf(account), plain(code), clock.instant())
                .orElseThrow(() -> RuleViolation.of("code", AccessProblem.CODE_WRONG));
        attempts.forget(AttemptKind.CODE, subject(account.id()));
        account.secondFactor().confirm(step, clock.instant());
        notes.by(account, "account.second-factor-on", null, null);
        return freshCodes(account);
    }

    /** Makes new recovery codes; the earlier ones are worth nothing from now on. */
    @OpenToAll("the caller's own, and the present password is asked for")
    public List<String> newRecoveryCodes(String present) {
        var account = mine();
        refuseIf(!account.secondFactor().inForce());
        password.check(account, present);
        notes.by(account, "account.recovery-codes", null, null);
        return freshCodes(account);
    }

    /**
     * Takes it off again and ends all sessions but, by the mark it gives, the one at hand.
     *
     * @throws RuleViolation {@link AccessProblem#FACTOR_REQUIRED} where the tenant asks everybody for one
     */
    @OpenToAll("the caller's own, and the present password is asked for")
    public LogInMark switchOff(LogInMark mark, String present) {
        var account = mine();
        password.check(account, present);
        if (isRequired(account)) {
            throw new RuleViolation(AccessProblem.FACTOR_REQUIRED);
        }
        remove(account, "account.second-factor-off");
        return new LogInMark(account.id(), account.sessionEpoch(), mark.since());
    }

    /** Takes the second factor off a tenant's administrator who lost the app and the codes; their sessions end. */
    @Requires(Privilege.EDIT_TENANT)
    public void reset(long tenantId, long accountId) {
        var tenant = tenants.mine(tenantId);
        remove(
                store.find(accountId)
                        .filter(a -> tenant.equals(a.tenant()))
                        .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND)),
                "account.second-factor-reset");
    }

    /** The same for a landlord. */
    @Requires(Privilege.MANAGE_LANDLORDS)
    public void resetLandlord(long accountId) {
        remove(
                store.find(accountId)
                        .filter(a -> a.tenant() == null)
                        .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND)),
                "account.second-factor-reset");
    }

    /** Whether this is a code of the account's app that was not used before, or an unused recovery code; it is used up. */
    @OpenToAll("asked between the password and being somebody")
    public boolean accepts(long accountId, String code) {
        var account = store.find(accountId)
                .filter(a -> a.secondFactor().inForce())
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        var given = plain(code);
        var step = Totp.stepOf(secretOf(account), given, clock.instant());
        if (step.isPresent()) {
            return store.useStep(accountId, step.getAsLong());
        }
        var used = codes.use(accountId, hash(accountId, given));
        if (used) {
            notes.bySelf(account, "account.recovery-code-used");
        }
        return used;
    }

    private boolean isRequired(Account account) {
        return account.tenant() != null && providers.requireSecondFactor(account.tenant());
    }

    private void remove(Account account, String action) {
        refuseIf(!account.secondFactor().inForce());
        account.secondFactor().remove();
        codes.replace(account.id(), List.of());
        account.endSessions();
        notes.by(account, action, null, account.email());
    }

    private List<String> freshCodes(Account account) {
        var fresh = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(n -> Totp.base32(RandomToken.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT))
                .toList();
        codes.replace(
                account.id(),
                fresh.stream().map(code -> hash(account.id(), code)).sorted().toList());
        return fresh.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    private byte[] secretOf(Account account) {
        return Base64.getDecoder().decode(secrets.decrypt(account.secondFactor().secret(), context(account.id())));
    }

    private Account mine() {
        return store.find(callers.required().accountId())
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private static void refuseIf(boolean changedMeanwhile) {
        if (changedMeanwhile) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
    }

    /** As people type codes: with blanks and hyphens, in capitals. */
    private static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String hash(long accountId, String code) {
        return RandomToken.hash(accountId + ":" + code);
    }

    private static String context(long accountId) {
        return SECRET_CONTEXT + accountId;
    }

    static String subject(long accountId) {
        return "account " + accountId;
    }
}
