package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.UserImport;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.period.Span;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.tenant.Billable;

/** A month with millions of sessions is told a slice at a time, whether sessions are sent or come of presence or both. */
@ExtendWith(ArquillianExtension.class)
class SessionsInOrderIT {
    private static final Span MONTH =
            new Span(Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"));
    private static final List<String> USERS = List.of("anat", "eli", "gili");

    @Inject
    UsageIngest ingest;

    @Inject
    UserImport users;

    @Inject
    SessionTimeStore store;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenantWithUsers() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        try (var file = CsvFile.of("user_id,name,email,licence,licence_from", "anat,A,,,", "eli,E,,,", "gili,G,,,")) {
            as.administrator(tenant, () -> users.importAll(file.path(), file));
        }
    }

    @Test
    void thoseThatWereSent() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(60, 0, 7);
    }

    @Test
    void thoseThatComeOfPresence() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(0, 60, 7);
    }

    @Test
    void both() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(40, 40, 7);
    }

    @Test
    void bothOneByOne() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(40, 3, 1);
    }

    @Test
    void fewerThanASlice() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(5, 5, 1000);
    }

    @Test
    void none() throws Exception {
        allAreToldAndNoneAfterWhatIsSettled(0, 0, 7);
    }

    private void allAreToldAndNoneAfterWhatIsSettled(int sent, int derived, int slice) throws Exception {
        var random = new Random(sent * 1000L + derived);
        send(sent, random);
        present(derived, random);
        var told = new ArrayList<String>();
        var settled = new ArrayList<Instant>();
        var others = new ArrayList<String>();
        as.administrator(tenant, () -> {
            store.eachInOrder(
                    MONTH,
                    slice,
                    (user, login, logout, client) -> {
                        var began = Instant.EPOCH.plusNanos(login * 1000);
                        assertTrue(
                                settled.isEmpty() || !began.isBefore(settled.get(settled.size() - 1)), told::toString);
                        told.add(user + " " + began + " " + logout + " " + client);
                    },
                    settled::add);
            store.eachOf(
                    MONTH,
                    (user, login, logout, client) -> others.add(
                            user + " " + Instant.EPOCH.plusNanos(login * 1000) + " " + logout + " " + client));
            return null;
        });
        Collections.sort(told);
        Collections.sort(others);
        assertEquals(others, told);
        assertEquals(sent + derived, told.size());
        assertTrue(settled.size() >= Math.max(sent, derived) / 2 / slice, settled::toString);
    }

    /** Some longer than a day, some that begin at one moment, some still open. */
    private void send(int count, Random random) throws Exception {
        var batch = new StringBuilder();
        for (var i = 0; i < count; i++) {
            var login = MONTH.from().plusSeconds(3600L * random.nextInt(600));
            var hours = random.nextInt(10) == 0 ? 30 : random.nextInt(9);
            batch.append("{\"session_id\":\"s%s\",\"user_id\":\"%s\",\"login_at\":\"%s\"%s,\"client\":\"WEB\"}\n"
                    .formatted(
                            i,
                            USERS.get(random.nextInt(USERS.size())),
                            login,
                            random.nextInt(20) == 0
                                    ? ""
                                    : ",\"logout_at\":\"" + login.plusSeconds(3600L * hours) + "\""));
        }
        var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
        as.administrator(tenant, () -> ingest.sessions(new ByteArrayInputStream(bytes)));
    }

    /** Sessions of an hour, one after the other. */
    private void present(int count, Random random) throws Exception {
        var batch = new StringBuilder();
        for (var i = 0; i < count; i++) {
            var user = USERS.get(random.nextInt(USERS.size()));
            var login = MONTH.from().plusSeconds(7200L * (i + 1));
            batch.append(event(2 * i, user, login, "AVAILABLE"))
                    .append(event(2 * i + 1, user, login.plusSeconds(3600), "OFFLINE"));
        }
        var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
        as.administrator(tenant, () -> ingest.presenceEvents(new ByteArrayInputStream(bytes)));
    }

    private static String event(int id, String user, Instant at, String presence) {
        return "{\"event_id\":\"e%s\",\"user_id\":\"%s\",\"client\":\"WEB\",\"at\":\"%s\",\"presence\":\"%s\"}\n"
                .formatted(id, user, at, presence);
    }
}
