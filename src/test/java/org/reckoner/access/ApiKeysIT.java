package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

@ExtendWith(ArquillianExtension.class)
class ApiKeysIT {
    @Inject
    ApiKeys keys;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Europe/London"));
    }

    private NewApiKey key(String name) {
        return new NewApiKey(name, Set.of(ApiScope.USAGE_WRITE), clock.instant().plus(Duration.ofDays(1)));
    }

    private static String bearer(ApiKeySecret secret) {
        return "Bearer " + secret.text();
    }

    @Test
    void aKeyOfATenantMayWhatItIsForInItsTenant() throws Exception {
        var secret = as.administrator(tenant, () -> keys.create(key("feed")));
        var caller = keys.caller(bearer(secret)).orElseThrow();
        assertEquals(tenant, caller.tenant());
        assertTrue(caller.may(Privilege.IMPORT_USAGE));
        for (var privilege : Privilege.values()) {
            assertEquals(privilege == Privilege.IMPORT_USAGE, caller.may(privilege), privilege.name());
        }
        assertFalse(caller.seesAllTenants());
        var row = as.administrator(tenant, () -> keys.all()).get(0);
        assertEquals(secret.prefix(), row.prefix());
        assertTrue(row.lastUsedAt() != null, "the use is noted");
    }

    @Test
    void theSecretIsNotInTheDatabase() throws Exception {
        var secret = as.administrator(tenant, () -> keys.create(key("feed")));
        var stored = database.call(c -> {
            try (var query = c.prepareStatement("select concat(name, prefix, secret_hash, scopes, created_by)"
                    + " from api_key where prefix = ?")) {
                query.setString(1, secret.prefix());
                var row = query.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
        assertFalse(stored.contains(secret.secret()), stored);
        assertTrue(stored.contains(secret.hash()), stored);
    }

    @Test
    void whateverIsNoGoodKeyLooksTheSame() throws Exception {
        var good = as.administrator(tenant, () -> keys.create(key("good")));
        var other = ApiKeySecret.random();
        for (var header : new String[] {
            null,
            "",
            good.text(),
            "Basic " + good.text(),
            "Bearer",
            "Bearer nonsense",
            bearer(other),
            bearer(new ApiKeySecret(good.prefix(), other.secret())),
            bearer(new ApiKeySecret(other.prefix(), good.secret()))
        }) {
            assertTrue(keys.caller(header).isEmpty(), header);
        }
        assertTrue(keys.caller("bearer " + good.text()).isPresent(), "the scheme is of any case");
    }

    @Test
    void aRevokedOrExpiredKeyAndOneOfAClosedTenantOpenNothing() throws Exception {
        var revoked = as.administrator(tenant, () -> keys.create(key("revoked")));
        var expired = as.administrator(tenant, () -> keys.create(key("expired")));
        var good = as.administrator(tenant, () -> keys.create(key("good")));
        as.administrator(tenant, () -> {
            keys.revoke(idOf("revoked"));
            keys.revoke(idOf("revoked"));
            return null;
        });
        database.call(c -> {
            try (var update = c.prepareStatement("update api_key set expires_at = ? where prefix = ?")) {
                update.setObject(1, Database.stored(clock.instant().minusSeconds(1)));
                update.setString(2, expired.prefix());
                return update.executeUpdate();
            }
        });
        assertTrue(keys.caller(bearer(revoked)).isEmpty());
        assertTrue(keys.caller(bearer(expired)).isEmpty());
        assertTrue(keys.caller(bearer(good)).isPresent());
        as.owner(() -> {
            tenants.suspend(tenant.value(), tenants.file(tenant.value()).version());
            return null;
        });
        assertTrue(keys.caller(bearer(good)).isPresent(), "usage goes on while people are kept out");
        as.owner(() -> {
            tenants.close(tenant.value(), tenants.file(tenant.value()).version());
            return null;
        });
        assertTrue(keys.caller(bearer(good)).isEmpty());
    }

    private long idOf(String name) {
        return keys.all().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anotherTenantsKeysAreNotThere() throws Exception {
        as.administrator(tenant, () -> keys.create(key("theirs")));
        var id = as.administrator(tenant, () -> idOf("theirs"));
        var other = samples.inUse(Billable.NONE, ZoneId.of("Europe/London"));
        as.administrator(other, () -> {
            assertEquals(0, keys.all().size());
            assertRefused(PlatformProblem.NOT_FOUND, () -> keys.revoke(id));
            return null;
        });
        as.owner(() -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> keys.revoke(id));
            return null;
        });
        as.landlord(999_999, () -> {
            assertRefused(PlatformProblem.NO_TENANT, () -> keys.all());
            return null;
        });
    }

    @Test
    void aKeyOfThePlatformIsInNoTenantAndSeesAll() throws Exception {
        var secret = as.owner(() -> keys.create(key("collector")));
        var caller = keys.caller(bearer(secret)).orElseThrow();
        assertEquals(null, caller.tenant());
        assertTrue(caller.seesAllTenants());
    }

    @Test
    void whatAKeyNeedsIsAskedFor() throws Exception {
        as.administrator(tenant, () -> {
            var tooLong = clock.instant().plus(ApiKeys.LIFE_MAX).plusSeconds(60);
            assertRefused("name", PlatformProblem.INVALID, () -> key(" "));
            assertRefused("name", PlatformProblem.INVALID, () -> key("x".repeat(81)));
            assertRefused("scopes", AccessProblem.SCOPE_MISSING, () -> new NewApiKey("x", Set.of(), tooLong));
            for (var when : new Instant[] {clock.instant().minusSeconds(1), tooLong}) {
                var given = new NewApiKey("x", Set.of(ApiScope.USAGE_WRITE), when);
                assertRefused("expiresOn", AccessProblem.KEY_EXPIRY, () -> keys.create(given));
            }
            for (var i = 0; i < ApiKeys.GOOD_MAX; i++) {
                keys.create(key("k" + i));
            }
            assertRefused(AccessProblem.TOO_MANY_KEYS, () -> keys.create(key("one more")));
            return null;
        });
        for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT, Role.API_CLIENT}) {
            as.someone(role, tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> keys.all());
                assertRefused(PlatformProblem.FORBIDDEN, () -> keys.create(key("x")));
                assertRefused(PlatformProblem.FORBIDDEN, () -> keys.revoke(1));
                return null;
            });
        }
    }
}
