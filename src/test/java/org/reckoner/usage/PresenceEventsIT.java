package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.UserImport;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PresenceEvent;
import org.reckoner.rating.PresenceSessions;
import org.reckoner.tenant.Billable;

@ExtendWith(ArquillianExtension.class)
class PresenceEventsIT {
    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);
    private static final int SEEDS = 24;
    private static final List<String> PRESENCES = List.of("AVAILABLE", "OFFLINE", "OFFLINE", "BUSY");

    @Inject
    DueDays dueDays;

    @Inject
    UsageIngest ingest;

    @Inject
    UserImport users;

    @Inject
    DailyFigures figures;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenantWithTwoUsers() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        try (var file = CsvFile.of("user_id,name,email,licence,licence_from", "anat,Anat,,,", "eli,Eli,,,")) {
            as.administrator(tenant, () -> users.importAll(file.path(), file));
        }
    }

    private IngestResult send(List<PresenceEvent> events) throws Exception {
        var batch = new StringBuilder();
        for (var e : events) {
            batch.append(
                    "{\"event_id\":\"%s\",\"user_id\":\"%s\",\"client\":\"%s\",\"at\":\"%s\",\"presence\":\"%s\"}\n"
                            .formatted(e.eventId(), e.userId(), e.client(), e.at(), e.presence()));
        }
        var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
        return as.administrator(tenant, () -> ingest.presenceEvents(new ByteArrayInputStream(bytes)));
    }

    private static PresenceEvent event(String id, String user, String at, String presence) {
        return new PresenceEvent(id, user, ClientKind.WEB, Instant.parse(at), presence);
    }

    /** All sessions there are, as texts. */
    private TreeSet<String> stored() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select u.user_key, s.client, s.login_at, s.logout_at"
                    + " from presence_session s join directory_user u on u.tenant_id = s.tenant_id and u.id = s.user_id"
                    + " where s.tenant_id = ?")) {
                query.setLong(1, tenant.value());
                var found = new TreeSet<String>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getString(1) + " " + rows.getString(2) + " "
                            + Database.instant(rows.getObject(3, LocalDateTime.class)) + " "
                            + Database.instant(rows.getObject(4, LocalDateTime.class)));
                }
                return found;
            }
        });
    }

    private static TreeSet<String> oracle(List<PresenceEvent> events) {
        var found = new TreeSet<String>();
        PresenceSessions.of(events)
                .sessions()
                .forEach(s -> found.add(s.userId() + " " + s.client() + " " + s.login() + " " + s.logoutOrNull()));
        return found;
    }

    private static List<PresenceEvent> random(Random random, String prefix) {
        var events = new ArrayList<PresenceEvent>();
        var count = 1 + random.nextInt(25);
        for (var i = 0; i < count; i++) {
            events.add(new PresenceEvent(
                    prefix + i,
                    random.nextBoolean() ? "anat" : "eli",
                    random.nextInt(4) == 0 ? ClientKind.TEAMS : ClientKind.WEB,
                    START.plusSeconds(3600L * random.nextInt(30)),
                    PRESENCES.get(random.nextInt(PRESENCES.size()))));
        }
        return events;
    }

    @Test
    void rating21_inAnyOrderRepeatedAndInAnyBatchesEventsComeToTheSameSessions() throws Exception {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            if (seed % 12 == 0) {
                makeTenantWithTwoUsers();
            }
            var all = random(random, "s" + seed + "-");
            if (seed % 12 != 0) {
                clear();
            }
            var arriving = new ArrayList<>(all);
            arriving.addAll(all.subList(0, all.size() / 3));
            Collections.shuffle(arriving, random);
            for (var from = 0; from < arriving.size(); ) {
                var until = Math.min(arriving.size(), from + 1 + random.nextInt(20));
                send(arriving.subList(from, until));
                from = until;
            }
            assertEquals(oracle(all), stored(), "seed " + seed);
        }
    }

    private void clear() {
        for (var table : List.of("presence_event", "presence_session", "presence_stream")) {
            database.call(c -> {
                try (var delete = c.prepareStatement("delete from " + table + " where tenant_id = ?")) {
                    delete.setLong(1, tenant.value());
                    return delete.executeUpdate();
                }
            });
        }
    }

    @Test
    void twoWhoSendTheSameAndTheOthersHalfAtOnceNeitherDoubleNorLoseAny() throws Exception {
        for (var round = 0; round < 5; round++) {
            var all = random(new Random(round), "r" + round + "-");
            all.addAll(random(new Random(100 + round), "t" + round + "-"));
            var one = new ArrayList<>(all);
            var other = new ArrayList<>(all);
            Collections.shuffle(one, new Random(1));
            Collections.shuffle(other, new Random(2));
            clear();
            var results = together.run(() -> send(one), () -> send(other));
            assertEquals(all.size(), results.get(0).accepted() + results.get(1).accepted());
            assertEquals(all.size(), results.get(0).repeated() + results.get(1).repeated());
            assertEquals(oracle(all), stored(), "round " + round);
        }
    }

    @Test
    void rating23_theSameIdTwiceIsTheSameAndOneThatDiffersIsReported() throws Exception {
        var first = send(List.of(event("e1", "anat", "2024-02-01T08:00:00Z", "available")));
        assertEquals(1, first.accepted());
        var second = send(List.of(
                event("e1", "anat", "2024-02-01T08:00:00Z", "AVAILABLE"),
                event("e1", "anat", "2024-02-01T08:00:01Z", "AVAILABLE"),
                event("e2", "nobody", "2024-02-01T08:00:00Z", "AVAILABLE")));
        assertEquals(
                List.of(0, 1, 1, 1),
                List.of(second.accepted(), second.repeated(), second.conflicting(), second.refused()));
        assertEquals(
                List.of("2 e1 EVENT_DIFFERS", "3 e2 USER_UNKNOWN"),
                second.problems().stream()
                        .map(p -> p.row().line() + " " + p.id() + " "
                                + p.row().problem().name())
                        .toList());
        assertEquals(new TreeSet<>(List.of("anat WEB 2024-02-01T08:00:00Z null")), stored());
    }

    @Test
    void aLateEventHasTheDaysItTouchesCountedAgain() throws Exception {
        send(List.of(
                event("e1", "anat", "2024-02-01T08:00:00Z", "AVAILABLE"),
                event("e2", "anat", "2024-02-04T08:00:00Z", "OFFLINE")));
        assertEquals(1, maxUsers(FIRST));
        assertEquals(1, maxUsers(FIRST.plusDays(2)));
        assertFalse(isDue(FIRST.plusDays(2)));
        send(List.of(event("e3", "anat", "2024-02-02T08:00:00Z", "OFFLINE")));
        assertTrue(isDue(FIRST.plusDays(2)));
        assertEquals(1, maxUsers(FIRST.plusDays(1)));
        assertEquals(0, maxUsers(FIRST.plusDays(2)));
        send(List.of(event("e4", "anat", "2024-02-03T23:59:59.999999Z", "BUSY")));
        assertEquals(1, maxUsers(FIRST.plusDays(2)), "an event put between two others");
        assertEquals(1, maxUsers(FIRST.plusDays(3)));
    }

    private int maxUsers(LocalDate date) throws Exception {
        return as.administrator(tenant, () -> figures.take(date)).figure().maxUsers();
    }

    private boolean isDue(LocalDate date) throws Exception {
        return dueDays.of(tenant, null, null).contains(date);
    }

    @Test
    void anotherTenantsEventsAreNotThere() throws Exception {
        var id = UUID.randomUUID().toString();
        var mine = tenant;
        send(List.of(event(id, "anat", "2024-02-01T08:00:00Z", "AVAILABLE")));
        makeTenantWithTwoUsers();
        assertEquals(0, stored().size());
        assertEquals(
                1,
                send(List.of(event(id, "anat", "2024-02-01T09:00:00Z", "BUSY"))).accepted());
        tenant = mine;
        assertEquals(new TreeSet<>(List.of("anat WEB 2024-02-01T08:00:00Z null")), stored());
    }
}
