package org.reckoner.usage.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** System, Billing as a landlord and as a tenant's administrator use it, on the sample tenants (product.md 2, Billing). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class BillingPageIT {
    private static final String BILLING = "/system/billing.xhtml";
    private static final String LANDLORD = "landlord@reckoner.example";
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void anAdministratorSeesYesterdayAtOnceAndTheListIsExactlyMaxUsers() throws IOException {
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        visitor.open(BILLING);
        var page = visitor.page();
        var maxUsers = number(page, "#maxUsers");
        assertTrue(maxUsers > 0);
        assertTrue(number(page, "#peakUsers") <= maxUsers);
        assertThat(page.locator("main")).containsText("PureConnect Instance Unique ID");
        assertThat(page.locator(".ui-paginator-current")).containsText("of " + maxUsers);

        var file = page.waitForDownload(() -> page.locator("#csv").click());
        assertTrue(file.suggestedFilename().matches("users-\\d{4}-\\d\\d-\\d\\d\\.csv"), file.suggestedFilename());
        var rows = Files.readAllLines(file.path());
        assertEquals("User ID,Name,E-mail", rows.get(0));
        assertEquals(maxUsers + 1, rows.size());

        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("#copyAll").click();
        assertThat(page.locator("#copied")).hasText("All ids copied.");
        var copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertEquals(rows.stream().skip(1).map(row -> row.split(",")[0]).toList(), List.of(copied.split(",")));
    }

    @Test
    void theListIsSearchedAsOneTypesAndLeafedThrough() {
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        visitor.open(BILLING + "?date=" + busiest(visitor));
        var page = visitor.page();
        page.locator("[id='list:users'] .ui-paginator-next").click();
        assertThat(page.locator(".ui-paginator-current")).containsText("21–");
        var somebody = rows(page).first().locator("td").nth(1).innerText();
        input(page, "list:text").pressSequentially(somebody);
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page).first()).containsText(somebody);
        input(page, "list:text").fill("nobody is called so");
        assertThat(page.locator("[id='list:users']")).containsText("Nobody fits");
    }

    @Test
    void aLandlordChoosesATenantAndADateAndTheAddressShowsTheSameAgain() {
        var visitor = CHROMIUM.visitor(server).logIn(LANDLORD);
        visitor.open(BILLING);
        var page = visitor.page();
        assertThat(page.locator(".rk-empty h2")).hasText("Choose a tenant");
        button(page, "ask:go").click();
        assertThat(page.locator("[id='ask:tenantMessage']")).containsText("Choose a tenant");

        page.locator("[id='ask:tenant'] .ui-autocomplete-dropdown").click();
        var offered = page.locator("[id='ask:tenant_panel'] .ui-autocomplete-item");
        assertThat(offered.first()).isVisible();
        assertEquals(List.of("Blue Fern Energy", "Harbour Insurance"), offered.allInnerTexts());
        offered.last().click();
        button(page, "ask:go").click();
        page.waitForURL("**/billing.xhtml?*tenant=*");
        var yesterday = input(page, "ask:date_input").inputValue();
        assertThat(page.locator("#maxUsers")).isVisible();

        var before = LocalDate.parse(yesterday).minusDays(1).toString();
        type(page, before);
        button(page, "ask:go").click();
        page.waitForURL("**/billing.xhtml?*date=" + before + "*");
        var shown = number(page, "#maxUsers");
        var address = visitor.path();
        visitor.open("/index.xhtml");
        visitor.open(address);
        assertEquals(shown, number(page, "#maxUsers"));
        assertThat(input(page, "ask:tenant_input")).hasValue("Harbour Insurance");
        assertThat(input(page, "ask:date_input")).hasValue(before);
    }

    @Test
    void otherDatesAreRefusedInTheFormAndInTheAddress() {
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        visitor.open(BILLING);
        var page = visitor.page();
        var last = LocalDate.parse(input(page, "ask:date_input").inputValue());
        var first = last.plusDays(1).minusMonths(6);
        var range = Pattern.compile("Report Date runs from .*" + first.getYear() + " to .*" + last.getYear() + "\\.");
        type(page, first.minusDays(1).toString());
        button(page, "ask:go").click();
        assertThat(page.locator("[id='ask:dateMessage']")).hasText(range);

        for (var other : List.of(first.minusDays(1), last.plusDays(1))) {
            visitor.open(BILLING + "?date=" + other);
            assertThat(page.locator(".rk-messages")).hasText(range);
            assertThat(page.locator("#maxUsers")).hasCount(0);
        }
        visitor.open(BILLING + "?date=" + first);
        assertThat(page.locator("#maxUsers")).hasText("0");
        visitor.open(BILLING + "?date=soon");
        assertThat(page.locator(".rk-messages")).containsText("The date has to look like");
    }

    @Test
    void theDrawingsHaveTheirFiguresAsTablesThatLeadToTheDays() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = CHROMIUM.visitor(server, 360, colours).logIn(ADMINISTRATOR);
            visitor.open(BILLING + "?date=" + busiest(visitor));
            var page = visitor.page();
            assertThat(page.locator("svg[role=img] .rk-plot-peak")).isVisible();
            page.locator("#curveTable summary").click();
            var most = page.locator("#curveTable tbody td.rk-right").allInnerTexts().stream()
                    .mapToInt(Integer::parseInt)
                    .max();
            assertEquals(number(page, "#peakUsers"), most.orElseThrow());
            page.locator("#monthsTable summary").click();
            assertEquals(List.of(), visitor.accessibilityFaults());
            assertFalse(visitor.scrollsSideways());
            page.locator("#monthsTable tbody tr a").nth(1).click();
            page.waitForURL("**/billing.xhtml?date=*");
            assertThat(page.locator("#maxUsers")).isVisible();
        }
    }

    @Test
    void aTenantThatPureConnectDoesNotBillIsToldSo() {
        var visitor = CHROMIUM.visitor(server).logIn("admin@kestrel.example");
        visitor.open(BILLING);
        assertThat(visitor.page().locator(".rk-empty h2")).hasText("Not billed by PureConnect");
        assertThat(button(visitor.page(), "ask:go")).hasCount(0);
        assertEquals(404, status(visitor, BillingDownloads.USERS));
    }

    @Test
    void theDownloadsAreGuardedAsThePageIs() {
        var harbour = tenantOf("Harbour Insurance");
        var kestrel = tenantOf("Kestrel Travel");
        var landlord = CHROMIUM.visitor(server).logIn(LANDLORD);
        var found = new ArrayList<Integer>();
        for (var query :
                List.of("tenant=" + kestrel, "tenant=987654321", "", "tenant=" + harbour + "&date=1999-01-01")) {
            found.add(status(landlord, BillingDownloads.IDS + "?" + query));
        }
        assertEquals(List.of(404, 404, 400, 400), found);
        var stranger = CHROMIUM.visitor(server);
        stranger.open(BillingDownloads.IDS + "?tenant=" + harbour);
        assertTrue(stranger.path().startsWith("/login.xhtml"), stranger.path());
    }

    /** Asked beside the page, whose console would complain. */
    private int status(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get("http://127.0.0.1:" + server.getPort() + path)
                .status();
    }

    /** A weekday has more users than a page of the list. */
    private static String busiest(Visitor visitor) {
        visitor.open(BILLING);
        var date = LocalDate.parse(input(visitor.page(), "ask:date_input").inputValue());
        while (date.getDayOfWeek().getValue() > 5) {
            date = date.minusDays(1);
        }
        return date.toString();
    }

    private String tenantOf(String name) {
        var owner = CHROMIUM.visitor(server).logIn("owner@reckoner.example");
        owner.open("/system/tenants.xhtml?q=" + name.split(" ")[0]);
        var href = owner.page()
                .locator("main a", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return href.replaceFirst(".*id=([0-9]+).*", "$1");
    }

    private static void type(Page page, String date) {
        input(page, "ask:date_input").fill(date);
        page.keyboard().press("Escape");
    }

    private static Locator rows(Page page) {
        return page.locator("[id='list:users_data'] > tr");
    }

    private static Locator input(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static Locator button(Page page, String id) {
        return page.locator("button[id='" + id + "']");
    }

    private static int number(Page page, String selector) {
        return Integer.parseInt(page.locator(selector).innerText().replaceAll("[^0-9]", ""));
    }
}
