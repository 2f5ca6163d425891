package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.PasswordRules;
import org.reckoner.tenant.TenantAuthentication;
import org.reckoner.tenant.Tenants;

@ExtendWith(ArquillianExtension.class)
class SecondFactorsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PASSWORD = "correct horse battery";

    @Inject
    SecondFactors factors;

    @Inject
    LogIns logIns;

    @Inject
    Accounts accounts;

    @Inject
    SampleTenants samples;

    @Inject
    Tenants tenants;

    @Inject
    CurrentCaller callers;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    As as;

    @Inject
    Together together;

    private final String email = "who-" + UUID.randomUUID() + "@test.example";
    private final String from = "test-" + UUID.randomUUID();
    private LogInMark mark;
    private Caller caller;
    private AuthenticatorApp app;
    private List<String> recovery;

    @Test
    void itIsInForceOnceACodeConfirmedIt() throws Exception {
        landlord();
        assertRefused("present", AccessProblem.PASSWORD_WRONG, () -> callers.run(caller, () -> factors.begin("wrong")));
        var enrolment = callers.as(caller, () -> factors.begin(PASSWORD));
        assertTrue(enrolment.address().contains("secret=" + enrolment.secret()));
        assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, from), "not yet");
        assertRefused("code", AccessProblem.CODE_WRONG, () -> callers.run(caller, () -> factors.confirm("000000")));
        confirm(enrolment);
        assertEquals(10, recovery.size());
        var state = callers.as(caller, () -> factors.state());
        assertTrue(state.inForce());
        assertEquals(10, state.codesLeft());
        assertRefused(PlatformProblem.STALE, () -> callers.run(caller, () -> factors.begin(PASSWORD)));
        var stored = database.call(c -> {
            try (var query = c.prepareStatement("select totp_secret from account where id = ?")) {
                query.setLong(1, mark.accountId());
                var row = query.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
        assertFalse(stored.contains(enrolment.secret()), "encrypted at rest");
    }

    @Test
    void aCodeIsAcceptedOnce() throws Exception {
        enrolled();
        assertInstanceOf(
                LogInAnswer.CodeRefused.class,
                logIns.byCode(halfWay(), app.code(clock.instant(), 0), from),
                "used by the confirmation");
        var next = app.code(clock.instant(), 1);
        assertInstanceOf(LogInAnswer.In.class, logIns.byCode(halfWay(), next, from));
        assertInstanceOf(LogInAnswer.CodeRefused.class, logIns.byCode(halfWay(), next, from));
    }

    @Test
    void ofTwoWithTheSameCodeAtTheSameMomentOneGetsIn() throws Exception {
        enrolled();
        var code = app.code(clock.instant(), 1);
        var answers = together.run(
                () -> factors.accepts(mark.accountId(), code), () -> factors.accepts(mark.accountId(), code));
        assertEquals(1, answers.stream().filter(in -> in).count());
        var spare = recovery.get(0);
        answers = together.run(
                () -> factors.accepts(mark.accountId(), spare), () -> factors.accepts(mark.accountId(), spare));
        assertEquals(1, answers.stream().filter(in -> in).count());
    }

    @Test
    void aRecoveryCodeGetsInOnceHoweverItIsTyped() throws Exception {
        enrolled();
        var typed = recovery.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        assertInstanceOf(LogInAnswer.In.class, logIns.byCode(halfWay(), typed, from));
        assertInstanceOf(LogInAnswer.CodeRefused.class, logIns.byCode(halfWay(), recovery.get(3), from));
        assertEquals(9, callers.as(caller, () -> factors.state()).codesLeft());
        var fresh = callers.as(caller, () -> factors.newRecoveryCodes(PASSWORD));
        assertInstanceOf(LogInAnswer.CodeRefused.class, logIns.byCode(halfWay(), recovery.get(4), from));
        assertInstanceOf(LogInAnswer.In.class, logIns.byCode(halfWay(), fresh.get(0), from));
    }

    @Test
    void guessedCodesBringPausesThatANewPasswordLogInDoesNotEnd() throws Exception {
        enrolled();
        for (var guess = 1; guess < 5; guess++) {
            assertInstanceOf(LogInAnswer.CodeRefused.class, logIns.byCode(halfWay(), "guess", from));
        }
        assertInstanceOf(LogInAnswer.Paused.class, logIns.byCode(halfWay(), "guess", from));
        assertInstanceOf(LogInAnswer.Paused.class, logIns.byCode(halfWay(), app.code(clock.instant(), 1), from));
    }

    @Test
    void whatWasEndedMeanwhileIsNotGoneOnWith() throws Exception {
        enrolled();
        var halfWay = halfWay();
        as.owner(() -> {
            factors.resetLandlord(mark.accountId());
            return null;
        });
        assertInstanceOf(LogInAnswer.TooLate.class, logIns.byCode(halfWay, app.code(clock.instant(), 1), from));
        assertTrue(logIns.goOn(mark).isEmpty(), "sessions are over");
        assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, from));
    }

    @Test
    void switchingOffAsksForThePassword() throws Exception {
        enrolled();
        assertRefused(
                "present",
                AccessProblem.PASSWORD_WRONG,
                () -> callers.run(caller, () -> factors.switchOff(mark, "wrong")));
        var kept = callers.as(caller, () -> factors.switchOff(mark, PASSWORD));
        assertTrue(logIns.goOn(kept).isPresent());
        assertTrue(logIns.goOn(mark).isEmpty());
        assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, from));
    }

    @Test
    void itIsResetByThoseWhoMayAndInTheirTenantAlone() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        var other = samples.inUse(Billable.NONE, LONDON);
        as.owner(() -> accounts.addAdministrator(tenant.value(), new NewAccount("Dana", email, PASSWORD)));
        enrol();
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> factors.reset(tenant.value(), mark.accountId()));
            assertRefused(PlatformProblem.NOT_FOUND, () -> factors.reset(other.value(), mark.accountId()));
            assertRefused(PlatformProblem.FORBIDDEN, () -> factors.resetLandlord(mark.accountId()));
            return null;
        });
        as.owner(() -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> factors.resetLandlord(mark.accountId()));
            assertTrue(accounts.administrators(tenant.value()).get(0).secondFactor());
            factors.reset(tenant.value(), mark.accountId());
            assertFalse(accounts.administrators(tenant.value()).get(0).secondFactor());
            return null;
        });
    }

    @Test
    void whereTheTenantAsksEverybodyForOneWhoHasNoneDoesNothingElseFirst() throws Exception {
        var tenant = samples.inUse(Billable.NONE, LONDON);
        as.owner(() -> accounts.addAdministrator(tenant.value(), new NewAccount("Dana", email, PASSWORD)));
        logIn();
        assertFalse(logIns.mustEnrol(mark));
        as.owner(() -> {
            var version = tenants.file(tenant.value()).version();
            var how = new TenantAuthentication(AuthenticationKind.FORM, PasswordRules.STANDARD, null, true);
            tenants.authenticate(tenant.value(), version, how);
            return null;
        });
        assertTrue(logIns.mustEnrol(mark));
        var next = assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, from));
        assertTrue(next.logIn().toEnrol());
        enrol();
        assertFalse(logIns.mustEnrol(mark));
        assertRefused(
                AccessProblem.FACTOR_REQUIRED, () -> callers.run(caller, () -> factors.switchOff(mark, PASSWORD)));
    }

    private void landlord() throws Exception {
        as.owner(() -> accounts.addLandlord(new NewAccount("Lena", email, PASSWORD)));
        logIn();
    }

    private void logIn() {
        mark = assertInstanceOf(LogInAnswer.In.class, logIns.byPassword(email, PASSWORD, from))
                .logIn()
                .mark();
        caller = logIns.goOn(mark).orElseThrow();
    }

    private void enrolled() throws Exception {
        landlord();
        enrol();
    }

    private void enrol() throws Exception {
        logIn();
        confirm(callers.as(caller, () -> factors.begin(PASSWORD)));
    }

    private void confirm(Enrolment enrolment) throws Exception {
        app = new AuthenticatorApp(enrolment.secret());
        recovery = callers.as(caller, () -> factors.confirm(app.code(clock.instant(), 0)));
    }

    private HalfWay halfWay() {
        return assertInstanceOf(LogInAnswer.CodeAsked.class, logIns.byPassword(email, PASSWORD, from))
                .halfWay();
    }
}
