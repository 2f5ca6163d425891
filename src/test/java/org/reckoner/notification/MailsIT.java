package org.reckoner.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.GeneralSettings;

/** The outbox with the database and mail servers that do as a test says; the timer of the server takes part. */
@ExtendWith(ArquillianExtension.class)
class MailsIT {
    @Inject
    Mails mails;

    @Inject
    Outbox outbox;

    @Inject
    MailQueue queue;

    @Inject
    MailSending sending;

    @Inject
    MailSettings settings;

    @Inject
    GeneralSettings general;

    @Inject
    MailProcess process;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Inject
    As as;

    @Resource
    ManagedExecutorService executor;

    private String address;

    @BeforeEach
    void nobodyWroteThereBefore() {
        address = "anna-" + UUID.randomUUID() + "@example.com";
    }

    @AfterEach
    void withoutAServer() throws Exception {
        use(null, 25);
        database.call(c -> c.createStatement().executeUpdate("delete from mail"));
    }

    @Test
    void aMailIsSentAndItsSecretForgotten() throws Exception {
        mails.post(MailKind.PASSWORD_RESET, anna(), "/reset.xhtml?token=very-secret", "tomorrow");
        assertEquals(0, count("link like '%secret%'"), "stored in clear");
        assertEquals(1, count("link is not null"));
        try (var server = new ScriptedSmtp(Map.of())) {
            use("127.0.0.1", server.port());
            awaitState(MailState.SENT);
        }
        assertEquals(0, count("link is not null"));
        as.owner(() -> {
            var refused = assertThrows(RuleViolation.class, () -> outbox.sendAgain(only().id()));
            assertEquals(MailProblem.LINK_GONE, refused.problem());
            assertFalse(outbox.preview(only().id()).contains("href"));
            return null;
        });
    }

    @Test
    void whatIsRolledBackTellsNobody() throws Exception {
        transaction.begin();
        mails.post(MailKind.PASSWORD_CHANGED, anna(), null, "now");
        transaction.rollback();
        assertEquals(0, count("1 = 1"));
    }

    @Test
    void oneOccasionIsOneMail() {
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 3; i++) {
            mails.postOnce(key, MailKind.PASSWORD_CHANGED, anna(), null, "now");
        }
        assertEquals(1, count("1 = 1"));
    }

    @Test
    void withoutAServerMailsWaitAndGlobalEventsSayWhy() throws Exception {
        mails.post(MailKind.PASSWORD_CHANGED, anna(), null, "now");
        sending.send(() -> false);
        var state = process.state();
        assertEquals(1, state.waiting());
        assertEquals(MailProblem.NOT_SET_UP.textKey(), state.faultKey());
        use("127.0.0.1", closedPort());
        sending.send(() -> false);
        assertEquals(MailProblem.UNREACHABLE.textKey(), awaitFault());
        assertEquals(1, count("attempts = 0"), "a server that is down costs no mail a try");
    }

    @Test
    void aMailNobodyTakesIsParkedAndTriedAgainWhenAPersonSaysSo() throws Exception {
        mails.post(MailKind.PASSWORD_CHANGED, anna(), "/login.xhtml", "now");
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 no such user"))) {
            use("127.0.0.1", server.port());
            awaitState(MailState.PARKED);
        }
        as.owner(() -> {
            assertEquals(MailProblem.RECIPIENT_REFUSED.textKey(), only().fault().key());
            assertEquals(address, only().fault().arguments().get(0));
            outbox.retry(only().id());
            return null;
        });
        try (var server = new ScriptedSmtp(Map.of())) {
            use("127.0.0.1", server.port());
            awaitState(MailState.SENT);
        }
        as.owner(() -> {
            assertNull(only().fault());
            outbox.sendAgain(only().id());
            return null;
        });
        assertEquals(2, count("1 = 1"));
    }

    @Test
    void ofSeveralNodesOneTakesAMail() throws Exception {
        for (var i = 0; i < 20; i++) {
            mails.post(MailKind.PASSWORD_CHANGED, anna(), null, i);
        }
        var ids = as.owner(() -> queue.due());
        var claims = new ArrayList<Future<List<Long>>>();
        for (var node = 0; node < 4; node++) {
            claims.add(executor.submit(() -> as.owner(() -> {
                var taken = new ArrayList<Long>();
                for (var id : ids) {
                    queue.claim(id).ifPresent(mail -> taken.add(mail.id()));
                }
                return taken;
            })));
        }
        var taken = new ArrayList<Long>();
        for (var claim : claims) {
            taken.addAll(claim.get());
        }
        assertEquals(ids.size(), taken.size());
        assertEquals(new HashSet<>(ids), new HashSet<>(taken));
    }

    @Test
    void whatADeadNodeHeldIsTakenOverAndItsLateAnswerDoesNotCount() throws Exception {
        mails.post(MailKind.PASSWORD_CHANGED, anna(), null, "now");
        as.owner(() -> {
            var id = only().id();
            var dead = queue.claim(id).orElseThrow();
            assertTrue(queue.claim(id).isEmpty(), "held");
            database.call(c ->
                    c.createStatement().executeUpdate("update mail set lease_until = '2026-01-01 00:00:00.000000'"));
            var second = queue.claim(id).orElseThrow();
            assertEquals(2, second.attempt());
            queue.failed(dead, new MailException(MailProblem.REFUSED, true, null, "x", "y"));
            assertEquals(MailState.WAITING, only().state());
            queue.sent(second);
            assertEquals(MailState.SENT, only().state());
            return null;
        });
    }

    @Test
    void landlordsSeeTheMailsOfTheirTenantsAlone() throws Exception {
        mails.post(MailKind.PASSWORD_CHANGED, anna(), null, "now");
        var id = as.owner(() -> only().id());
        as.landlord(77L, () -> {
            assertEquals(0, outbox.page(new MailSearch(null, null, null), 0, 10).total());
            for (var call : List.<Runnable>of(() -> outbox.get(id), () -> outbox.preview(id), () -> outbox.retry(id))) {
                var refused = assertThrows(RuleViolation.class, call::run);
                assertEquals(PlatformProblem.NOT_FOUND, refused.problem());
            }
            var refused = assertThrows(RuleViolation.class, () -> settings.section());
            assertEquals(PlatformProblem.FORBIDDEN, refused.problem());
            return null;
        });
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() throws Exception {
        as.owner(() -> {
            var seen = general.section().version();
            var now = general.general();
            general.save(seen, now);
            var refused = assertThrows(RuleViolation.class, () -> general.save(seen, now));
            assertEquals(PlatformProblem.STALE, refused.problem());
            return null;
        });
    }

    private Recipient anna() {
        return new Recipient(address, "Anna", Locale.ENGLISH, null);
    }

    private MailRow only() {
        return outbox.page(new MailSearch(address, null, null), 0, 1).rows().get(0);
    }

    private void use(String host, int port) throws Exception {
        as.owner(() -> {
            var section = settings.section();
            var old = settings.of(section);
            settings.save(
                    section.version(),
                    new MailChoice(
                            host,
                            port,
                            Tls.NONE,
                            null,
                            old.sender(),
                            old.senderName(),
                            old.collections(),
                            old.passwordKept()),
                    null);
            return null;
        });
    }

    private void awaitState(MailState state) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .until(() -> as.owner(() -> only().state() == state));
    }

    private String awaitFault() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> process.state().faultKey() != null
                        && !process.state().faultKey().equals(MailProblem.NOT_SET_UP.textKey()));
        return process.state().faultKey();
    }

    private int count(String where) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from mail where recipient = ? and " + where)) {
                query.setString(1, address);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
