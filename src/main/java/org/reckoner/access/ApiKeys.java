package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Admission;
import org.reckoner.tenant.Licences;

/**
 * Everything the rest of the system may do with the keys by which programs call. Keys are those of the tenant the thread is in;
 * in none, those of the platform, which only a platform owner has.
 */
@ApplicationScoped
@Transactional
public class ApiKeys {
    /** The longest life of a key. */
    public static final Duration LIFE_MAX = Duration.ofDays(2 * 366);

    /** Good keys of one tenant, or of the platform. */
    static final int GOOD_MAX = 50;

    private static final String BEARER = "Bearer ";

    /** A key that is used all the time writes its last use down once in a while. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Inject
    ApiKeyStore store;

    @Inject
    Licences licences;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** The keys, newest first, those included that open nothing any more. */
    @Requires(Privilege.MANAGE_API_KEYS)
    public List<ApiKeyRow> all() {
        return store.of(owner()).stream().map(ApiKey::row).toList();
    }

    /**
     * Makes a key.
     *
     * @return the key, shown this once; only its hash is kept
     * @throws RuleViolation {@link AccessProblem#KEY_EXPIRY} beside the input {@code expiresOn} for a moment that is over or
     *     further away than {@link #LIFE_MAX}, {@link AccessProblem#TOO_MANY_KEYS}
     */
    @Requires(Privilege.MANAGE_API_KEYS)
    public ApiKeySecret create(NewApiKey given) {
        var now = clock.instant();
        if (!given.expiresAt().isAfter(now) || given.expiresAt().isAfter(now.plus(LIFE_MAX))) {
            throw RuleViolation.of("expiresOn", AccessProblem.KEY_EXPIRY);
        }
        var owner = owner();
        if (store.of(owner).stream().filter(key -> key.isGoodAt(now)).count() >= GOOD_MAX) {
            throw new RuleViolation(AccessProblem.TOO_MANY_KEYS, GOOD_MAX);
        }
        var secret = ApiKeySecret.random();
        var key = new ApiKey(owner, given, secret, now, callers.required().name());
        store.add(key);
        note(key, "api-key.created");
        return secret;
    }

    /** Ends a key, with the next request that names it. Once revoked it stays so. */
    @Requires(Privilege.MANAGE_API_KEYS)
    public void revoke(long id) {
        var key = store.find(owner(), id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (!key.isRevoked()) {
            key.revoke(clock.instant());
            note(key, "api-key.revoked");
        }
    }

    /**
     * Who calls by the key of a request.
     *
     * @param authorization the header, {@code Bearer rk_...}, or null
     * @return empty where the key is none, not known, expired or revoked, or its tenant closed; all look the same
     */
    @OpenToAll("a key is how a program gets privileges")
    public Optional<Caller> caller(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        var secret = ApiKeySecret.parse(authorization.substring(BEARER.length()).strip());
        var now = clock.instant();
        var key = secret.flatMap(s -> store.byPrefix(s.prefix()))
                .filter(k -> k.opensWith(secret.orElseThrow()) && k.isGoodAt(now))
                .filter(k -> k.tenant() == null || licences.admission(k.tenant()) != Admission.CLOSED);
        key.ifPresent(k -> noteUse(k, now));
        return key.map(ApiKey::caller);
    }

    private void noteUse(ApiKey key, Instant now) {
        var since = now.minus(USE_NOTED_EVERY);
        if (key.isLastUsedBefore(since)) {
            store.used(key.id(), now, since);
        }
    }

    private TenantId owner() {
        var tenant = scope.current().orElse(null);
        if (tenant == null && !callers.required().seesAllTenants()) {
            throw new RuleViolation(PlatformProblem.NO_TENANT);
        }
        return tenant;
    }

    private void note(ApiKey key, String action) {
        audit.fire(AuditEvent.of(key.tenant(), action, "api-key", key.id())
                .changed(null, key.row().prefix() + " " + key.name() + " " + key.scopes()));
    }
}
