package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.Together;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Database;

@ExtendWith(ArquillianExtension.class)
class LogInsIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "wrong horse battery";

    @Inject
    LogIns logIns;

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    OwnAccount own;

    @Inject
    PasswordResets resets;

    @Inject
    SentMails mails;

    @Inject
    CurrentCaller callers;

    @Inject
    Database database;

    @Inject
    As as;

    @Inject
    Together together;

    private final String from = "test-" + UUID.randomUUID();

    @Test
    void failuresBringPausesThatGrowWhetherTheEmailExistsOrNot() throws Exception {
        var known = landlord();
        for (var email : new String[] {known, "nobody-" + known}) {
            for (var failure = 1; failure < 5; failure++) {
                assertInstanceOf(LogInAnswer.Refused.class, logIns.byPassword(email, WRONG, from));
            }
            assertPause(Duration.ofSeconds(30), logIns.byPassword(email, WRONG, from));
            assertPause(Duration.ofSeconds(30), logIns.byPassword(email, PASSWORD, from));
            passPauses();
            assertPause(Duration.ofMinutes(1), logIns.byPassword(email, WRONG, from));
            passPauses();
            assertPause(Duration.ofMinutes(2), logIns.byPassword(email, WRONG, from));
        }
        Awaitility.await().untilAsserted(() -> assertEquals(1, mails.to(known, "ACCOUNT_LOCKED")));
        assertEquals(0, mails.to("nobody-" + known, "ACCOUNT_LOCKED"));
        passPauses();
        assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(known, PASSWORD, from));
        assertInstanceOf(LogInAnswer.Refused.class, logIns.byPassword(known, WRONG, from), "counted from one again");
    }

    @Test
    void manyAtTheSameMomentGetNoMoreGuessesThanOneAfterTheOther() throws Exception {
        var email = landlord();
        var tried = new ArrayList<Boolean>();
        for (var round = 0; round < 10; round++) {
            tried.addAll(together.run(
                    () -> attempts.begin(AttemptKind.PASSWORD, email).allowed(),
                    () -> attempts.begin(AttemptKind.PASSWORD, email).allowed()));
        }
        assertEquals(5, tried.stream().filter(allowed -> allowed).count());
        assertInstanceOf(LogInAnswer.Paused.class, logIns.byPassword(email, PASSWORD, from));
    }

    @Test
    void anAddressIsPausedThoughEachEmailIsTriedOnce() {
        for (var guess = 0; guess < 50; guess++) {
            attempts.begin(AttemptKind.ADDRESS, from);
        }
        assertInstanceOf(LogInAnswer.Paused.class, logIns.byPassword("one@test.example", PASSWORD, from));
        assertInstanceOf(LogInAnswer.Refused.class, logIns.byPassword("one@test.example", PASSWORD, from + "2"));
    }

    @Test
    void aMailedLinkSetsANewPasswordOnceAndEndsWhatWasOpen() throws Exception {
        var email = landlord();
        var mark = in(email, PASSWORD);
        logIns.forgotPassword("nobody-" + email, from);
        logIns.forgotPassword(email, from);
        Awaitility.await().untilAsserted(() -> assertEquals(1, mails.to(email, "PASSWORD_RESET")));
        assertEquals(0, mails.to("nobody-" + email, "PASSWORD_RESET"));
        var token = new ResetToken(mails.token(email, "PASSWORD_RESET"));
        assertEquals(email, resets.of(token).email());
        assertRefused("password", AccessProblem.PASSWORD_TOO_SHORT, () -> resets.set(token, "short"));
        resets.set(token, "another horse battery");
        assertRefused(AccessProblem.RESET_UNKNOWN, () -> resets.set(token, "a third horse battery"));
        assertTrue(logIns.goOn(mark).isEmpty(), "sessions are over");
        assertEquals(1, mails.to(email, "PASSWORD_CHANGED"));
        assertInstanceOf(LogInAnswer.Refused.class, logIns.byPassword(email, PASSWORD, from));
        in(email, "another horse battery");
    }

    @Test
    void ofTwoWhoUseALinkAtTheSameMomentOneSucceeds() throws Exception {
        var email = landlord();
        resets.send(email);
        var token = new ResetToken(mails.token(email, "PASSWORD_RESET"));
        var done = together.run(
                () -> succeeds(() -> resets.set(token, "first horse battery")),
                () -> succeeds(() -> resets.set(token, "second horse battery")));
        assertEquals(1, done.stream().filter(ok -> ok).count());
    }

    @Test
    void onlyTheLatestLinkIsGoodAndForAnHour() throws Exception {
        var email = landlord();
        resets.send(email);
        var first = new ResetToken(mails.token(email, "PASSWORD_RESET"));
        resets.send(email);
        assertRefused(AccessProblem.RESET_UNKNOWN, () -> resets.of(first));
        var second = new ResetToken(mails.token(email, "PASSWORD_RESET"));
        assertEquals(email, resets.of(second).email());
        execute("update password_reset set expires_at = '2001-01-01 00:00:00' where token_hash = '" + second.hash()
                + "'");
        assertRefused(AccessProblem.RESET_UNKNOWN, () -> resets.of(second));
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAlone() throws Exception {
        var email = landlord();
        var here = in(email, PASSWORD);
        var there = in(email, PASSWORD);
        var caller = logIns.goOn(here).orElseThrow();
        assertRefused(
                "present",
                AccessProblem.PASSWORD_WRONG,
                () -> callers.run(caller, () -> own.changePassword(here, WRONG, "another horse battery")));
        var kept = callers.as(caller, () -> own.changePassword(here, PASSWORD, "another horse battery"));
        assertTrue(logIns.goOn(there).isEmpty());
        assertTrue(logIns.goOn(kept).isPresent());
        var after = callers.as(caller, () -> own.logOutElsewhere(kept));
        assertTrue(logIns.goOn(kept).isEmpty());
        assertEquals(kept.since(), after.since(), "it does not last longer by that");
        assertEquals(1, mails.to(email, "PASSWORD_CHANGED"));
    }

    @Test
    void anOpenSessionIsNoLicenceToGuessThePassword() throws Exception {
        var email = landlord();
        var here = in(email, PASSWORD);
        var caller = logIns.goOn(here).orElseThrow();
        for (var guess = 0; guess < 5; guess++) {
            assertFalse(succeeds(() -> callers.run(caller, () -> own.changePassword(here, WRONG, "x".repeat(20)))));
        }
        assertRefused(
                "present",
                AccessProblem.PAUSED,
                () -> callers.run(caller, () -> own.changePassword(here, PASSWORD, "x".repeat(20))));
    }

    @Test
    void aSessionEndsAfterItsTimeHoweverBusy() throws Exception {
        var mark = in(landlord(), PASSWORD);
        assertTrue(logIns.goOn(mark).isPresent());
        var old = new LogInMark(mark.accountId(), mark.epoch(), mark.since().minus(Duration.ofHours(12)));
        assertTrue(logIns.goOn(old).isEmpty());
        assertTrue(logIns.goOn(null).isEmpty());
    }

    private LogInMark in(String email, String password) {
        return assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, password, from))
                .logIn()
                .mark();
    }

    private String landlord() throws Exception {
        var email = "who-" + UUID.randomUUID() + "@test.example";
        as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD)));
        return email;
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private void assertPause(Duration expected, LogInAnswer answer) {
        var until = assertInstanceOf(LogInAnswer.Paused.class, answer).until();
        var seconds = logIns.until(until).toSeconds();
        assertTrue(
                seconds <= expected.toSeconds() && seconds > expected.toSeconds() - 10, seconds + " s of " + expected);
    }

    /** As if somebody had waited. */
    private void passPauses() {
        execute("update login_attempt set paused_until = '2001-01-01 00:00:00' where paused_until is not null");
    }

    private void execute(String sql) {
        database.call(c -> {
            try (var statement = c.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
