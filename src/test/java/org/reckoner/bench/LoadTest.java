package org.reckoner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.period.LocalDays;
import org.reckoner.rating.LoginSession;

class LoadTest {
    @ParameterizedTest
    @ValueSource(strings = {"S", "M", "L", "BIG_TENANT"})
    void aLoadHasAsManyOfEachAsItSays(String name) {
        var load = Load.named(name);
        var tenants = load.eachTenant().toList();
        assertEquals(load.tenants(), tenants.size());
        assertEquals(load.users(), tenants.stream().mapToLong(LoadTenant::users).sum());
        assertEquals(
                load.sessions(),
                tenants.stream().mapToLong(LoadTenant::sessions).sum());
        assertEquals(load.largest(), tenants.get(0).users());
        assertTrue(tenants.stream().allMatch(t -> t.users() >= 1 && t.users() <= load.largest()));
    }

    @Test
    void itIsUnevenlySpread() {
        var sizes = Load.L.eachTenant().mapToInt(LoadTenant::users).toArray();
        assertTrue(sizes[1] > 20_000, "the second: " + sizes[1]);
        assertTrue(sizes[9_999] <= 20, "the last: " + sizes[9_999]);
    }

    @Test
    void theSameSeedMakesTheSameRowsAndAnotherMakesOthers() {
        var tenant = Load.S.eachTenant().skip(3).findFirst().orElseThrow();
        var again = Load.S.eachTenant().skip(3).findFirst().orElseThrow();
        var other = Load.S.withSeed(2).eachTenant().skip(3).findFirst().orElseThrow();
        assertEquals(sessions(tenant), sessions(again));
        assertEquals(tenant.eachUser().toList(), again.eachUser().toList());
        assertNotEquals(sessions(tenant), sessions(other));
        assertFalse(tenant.name().equals(other.name()) || tenant.instanceId().equals(other.instanceId()));
    }

    @Test
    void sessionsBeginOnTheDaysOfTheLoad() {
        var tenant = Load.S.eachTenant().findFirst().orElseThrow();
        var sessions = sessions(tenant);
        assertEquals(tenant.sessions(), sessions.size());
        var last = Load.S.from().plusDays(Load.S.days() - 1L);
        var ids = new HashSet<String>();
        for (var session : sessions) {
            var date = LocalDays.dateOf(session.login(), tenant.zone());
            assertFalse(date.isBefore(Load.S.from()) || date.isAfter(last), session.toString());
            assertTrue(ids.add(session.sessionId()), session.toString());
        }
        assertTrue(sessions.stream().anyMatch(LoginSession::isOpen));
    }

    @Test
    void filesSayWhatTheTenantHas(@TempDir Path folder) throws Exception {
        var tenant = Load.S.eachTenant().skip(20).findFirst().orElseThrow();
        FileLoad.users(tenant, folder.resolve("users.csv"));
        FileLoad.sessions(tenant, folder.resolve("sessions.csv"));
        FileLoad.sessionsNdjson(tenant, folder.resolve("sessions.ndjson"));
        FileLoad.eventsNdjson(tenant, folder.resolve("events.ndjson"));
        assertEquals(tenant.users() + 1, lines(folder, "users.csv").size());
        assertEquals(tenant.sessions() + 1, lines(folder, "sessions.csv").size());
        assertEquals(tenant.sessions(), lines(folder, "sessions.ndjson").size());
        var open = sessions(tenant).stream().filter(LoginSession::isOpen).count();
        assertEquals(
                2 * tenant.sessions() - open, lines(folder, "events.ndjson").size());
    }

    private static List<String> lines(Path folder, String file) throws Exception {
        return Files.readAllLines(folder.resolve(file));
    }

    private static List<LoginSession> sessions(LoadTenant tenant) {
        var sessions = new ArrayList<LoginSession>();
        tenant.eachSession((user, session) -> sessions.add(session));
        return sessions;
    }
}
