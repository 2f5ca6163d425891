package org.reckoner.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.access.AuthenticatorApp;
import org.reckoner.it.Chromium;
import org.reckoner.it.LandlordJourney;
import org.reckoner.it.Visitor;

/** Logging in and out, as people see it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class LogInPagesIT {
    private static final String OWNER = "owner@reckoner.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void tooManyFailuresAreAnsweredByHowLongToWait() {
        var visitor = CHROMIUM.visitor(server);
        visitor.open("/login.xhtml");
        visitor.page().fill("[id='form:email']", "nobody-" + UUID.randomUUID() + "@test.example");
        visitor.page().click("[id='form:next']");
        for (var guess = 0; guess < 5; guess++) {
            visitor.page().fill("[id='form:password']", "not the password");
            visitor.page().click("[id='form:logIn']");
        }
        assertThat(messages(visitor)).containsText("You can try again in");
        assertEquals(List.of(), visitor.accessibilityFaults());
        visitor.page().click("[id='form:restart']");
        assertThat(visitor.page().locator("[id='form:email']")).isEditable();
    }

    @Test
    void whoForgotThePasswordIsToldTheSameWhoeverItIs() {
        var visitor = CHROMIUM.visitor(server);
        visitor.open("/login.xhtml");
        visitor.page().click("[id='form:forgotten']");
        visitor.page().fill("[id='form:email']", "nobody-" + UUID.randomUUID() + "@test.example");
        visitor.page().click("[id='form:ask']");
        assertThat(visitor.page().locator("#asked")).containsText("If somebody logs in with that e-mail");
        assertEquals(List.of(), visitor.accessibilityFaults());
        visitor.open("/reset.xhtml?token=made-up");
        assertThat(messages(visitor)).containsText("not good any more");
        assertThat(visitor.page().locator("[id='form:email']")).isEditable();
    }

    @Test
    void oneLogsOutEverywhereElse() {
        var here = CHROMIUM.visitor(server).logIn(OWNER);
        var there = CHROMIUM.visitor(server).logIn(OWNER);
        here.open("/account/profile.xhtml");
        here.page().click("[id='sessions:end']");
        assertThat(messages(here)).containsText("logged out everywhere else");
        there.open("/system/tenants.xhtml");
        assertTrue(there.path().startsWith("/login.xhtml?ended=true"), there.path());
        assertThat(messages(there)).containsText("Your session had ended");
        logInHere(there);
        there.page().waitForURL("**/system/tenants.xhtml");
        here.open("/index.xhtml");
        assertEquals("/index.xhtml", here.path());
    }

    @Test
    void whatWasTypedIsPutBackAfterASessionThatEnded() {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        visitor.open("/system/landlords.xhtml");
        visitor.page().fill("[id='form:name']", "Lena Landlord");
        visitor.page().fill("[id='form:password']", "never kept anywhere");
        visitor.page().context().clearCookies();
        visitor.page().click("[id='form:add']");
        visitor.page().waitForURL("**/login.xhtml?ended=true");
        logInHere(visitor);
        visitor.page().waitForURL("**/system/landlords.xhtml");
        assertThat(visitor.page().locator("#kept")).isVisible();
        assertThat(visitor.page().locator("[id='form:name']")).hasValue("Lena Landlord");
        assertThat(visitor.page().locator("[id='form:password']")).hasValue("");
        visitor.open("/system/landlords.xhtml");
        assertThat(visitor.page().locator("[id='form:name']")).hasValue("");
    }

    @Test
    void anEndingSessionIsAnnouncedAndRenewedInPlace() {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        visitor.page().clock().install();
        visitor.open("/system/landlords.xhtml");
        visitor.page().fill("[id='form:name']", "Lena");
        visitor.page().clock().runFor(29 * 60_000L);
        var ending = visitor.page().locator("#ending");
        assertThat(ending).isVisible();
        assertEquals(List.of(), visitor.accessibilityFaults());
        visitor.page().click("#ending [data-rk='stay']");
        assertThat(ending).isHidden();
        assertThat(visitor.page().locator("[id='form:name']")).hasValue("Lena");
        visitor.page().clock().runFor(31 * 60_000L);
        assertThat(ending).containsText("Your session has ended");
        assertThat(visitor.page().locator("#ending [data-rk='log-in-again']")).isVisible();
    }

    @Test
    void aSecondFactorIsSetUpUsedAndSwitchedOff() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var email = "lena-" + UUID.randomUUID() + "@test.example";
        owner.open("/system/landlords.xhtml");
        owner.page().fill("[id='form:name']", "Lena");
        owner.page().fill("[id='form:email']", email);
        owner.page().fill("[id='form:password']", Visitor.PASSWORD);
        owner.page().click("[id='form:add']");
        assertThat(messages(owner)).containsText("Lena");

        var lena = CHROMIUM.visitor(server).logIn(email);
        lena.open("/account/profile.xhtml");
        lena.page().click("#factor");
        lena.page().fill("[id='begin:present']", Visitor.PASSWORD);
        lena.page().click("[id='begin:start']");
        assertThat(lena.page().locator("#picture")).isVisible();
        assertEquals(List.of(), lena.accessibilityFaults());
        var app = new AuthenticatorApp(lena.page().locator("#secret code").innerText());
        lena.page().fill("[id='enrol:code']", "123");
        lena.page().click("[id='enrol:done']");
        assertThat(messages(lena)).containsText("not the code your app shows");
        lena.page().fill("[id='enrol:code']", app.code(Clock.systemUTC().instant(), 0));
        lena.page().click("[id='enrol:done']");
        assertThat(lena.page().locator("#codes li")).hasCount(10);
        assertEquals(List.of(), lena.accessibilityFaults());
        var recovery = lena.page().locator("#codes li").first().innerText();

        var again = CHROMIUM.visitor(server);
        again.open("/login.xhtml");
        logInHere(again, email);
        again.page().fill("[id='form:code']", "000");
        again.page().click("[id='form:enterCode']");
        assertThat(messages(again)).containsText("not right");
        assertEquals(List.of(), again.accessibilityFaults());
        again.page().fill("[id='form:code']", recovery);
        again.page().click("[id='form:enterCode']");
        again.page().waitForURL("**/index.xhtml");
        again.open("/account/second-factor.xhtml");
        again.page().fill("[id='change:present']", Visitor.PASSWORD);
        again.page().click("[id='change:off']");
        assertThat(messages(again)).containsText("switched off");
        lena.open("/index.xhtml");
        assertTrue(lena.path().startsWith("/login.xhtml"), "the other session is over");
    }

    @Test
    void whoseTenantAsksForASecondFactorSetsItUpBeforeAnythingElse() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var email = "ada-" + UUID.randomUUID() + "@test.example";
        var tenant = new LandlordJourney(owner)
                .create("Tenant " + UUID.randomUUID(), "Israel", "EMEA", "Asia/Jerusalem", "USD", email);
        var before = CHROMIUM.visitor(server).logIn(email);
        owner.open("/system/tenant-authentication.xhtml?id=" + tenant);
        owner.page().click("[id='form:secondFactorRequired'] .ui-toggleswitch-slider");
        owner.page().click("[id='form:close']");
        owner.page().waitForURL("**/tenant.xhtml*");
        before.open("/directory/users.xhtml");
        assertEquals("/directory/users.xhtml", before.path(), "whoever works goes on working");

        var ada = CHROMIUM.visitor(server, 360, ColorScheme.DARK);
        ada.open("/login.xhtml");
        logInHere(ada, email);
        ada.page().waitForURL("**/account/second-factor.xhtml");
        ada.open("/directory/users.xhtml");
        assertEquals("/account/second-factor.xhtml", ada.path());
        assertThat(ada.page().locator("#askedFor")).isVisible();
        assertEquals(List.of(), ada.accessibilityFaults());
        ada.page().fill("[id='begin:present']", Visitor.PASSWORD);
        ada.page().click("[id='begin:start']");
        var app = new AuthenticatorApp(ada.page().locator("#secret code").innerText());
        ada.page().fill("[id='enrol:code']", app.code(Clock.systemUTC().instant(), 0));
        ada.page().click("[id='enrol:done']");
        assertThat(ada.page().locator("#codes li")).hasCount(10);
        assertThat(ada.page().locator("[id='change:off']")).hasCount(0);
        assertEquals(List.of(), ada.accessibilityFaults());
        ada.page().click("#goOn");
        ada.page().waitForURL("**/index.xhtml");
    }

    private static void logInHere(Visitor visitor) {
        logInHere(visitor, OWNER);
    }

    private static void logInHere(Visitor visitor, String email) {
        visitor.page().fill("[id='form:email']", email);
        visitor.page().click("[id='form:next']");
        visitor.page().fill("[id='form:password']", Visitor.PASSWORD);
        visitor.page().click("[id='form:logIn']");
    }

    private static Locator messages(Visitor visitor) {
        return visitor.page().locator("#messages");
    }
}
