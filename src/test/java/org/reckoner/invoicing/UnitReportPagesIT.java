package org.reckoner.invoicing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** A unit's figure opened down to its calls, and reports asked for, fetched, scheduled and deleted, through the browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class UnitReportPagesIT {
    private static final String OWNER = "owner@reckoner.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private String tenant;
    private String care;
    private String number;

    @BeforeEach
    void divide() {
        var made = post("/test/divided-tenant").split(" ");
        tenant = made[0];
        care = made[1];
        number = made[2];
    }

    private String post(String path) {
        var answer = CHROMIUM.visitor(server).page().request().post(uri(path));
        assertEquals(200, answer.status(), path);
        return answer.text();
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    private String manager(GroupPrivilege given) {
        return post("/it/desk?like=admin@harbour.example&role=AGENT&privilege=" + given + "&of=" + tenant + "&tenant="
                + tenant);
    }

    @Test
    void aUnitsFigureIsOpenedDownToItsCalls() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var page = owner.page();
        owner.open("/billing/unit-cost.xhtml?tenant=" + tenant + "&id=" + care);
        assertThat(page.locator("#total")).containsText("31.02");
        fit(owner, "/billing/unit-cost.xhtml");
        open(page, "CX1", "unit-part");
        assertThat(page.locator("#amount")).containsText("30.00");
        assertThat(page.locator("[id='made:rows']")).containsText("agent1");
        page.fill("[id='made:text']", "agent0");
        page.click("[id='made:find']");
        assertThat(page.locator("[id='made:rows']")).not().containsText("agent1");
        var csv = page.request().get(uri(page.locator("[id='csv']").getAttribute("href")));
        assertTrue(csv.text().contains("agent1,agent1,0,2,10.00,USD"), csv.text());
        fit(owner, "/billing/unit-part.xhtml");
        page.goBack();
        open(page, "Inbound calls", "unit-part");
        open(page, number, "unit-calls");
        assertThat(page.locator("main")).containsText("call-2");
        assertThat(page.locator("main")).not().containsText("call-3");
        fit(owner, "/billing/unit-calls.xhtml");
        page.locator("nav a")
                .filter(new Locator.FilterOptions().setHasText("Inbound calls"))
                .click();
        page.waitForURL("**/billing/unit-part.xhtml**");
        assertEquals(
                404,
                owner.open("/billing/unit-part.xhtml?tenant=" + tenant + "&id=" + care + "&section=NONE&category=X")
                        .status());
        owner.forgiveComplaints();
    }

    @Test
    void whatIsInNoUnitOpensToo() {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        var page = owner.page();
        owner.open("/billing/unit-costs.xhtml?tenant=" + tenant);
        open(page, "Unassigned", "unit-cost");
        assertThat(page.locator("h1")).hasText("Unassigned");
        fit(owner, "/billing/unit-cost.xhtml of nobody");
        open(page, "CX1", "unit-part");
        assertThat(page.locator("[id='made:rows']")).containsText("agent2");
        assertThat(page.locator("#rest")).containsText("140.00");
        fit(owner, "/billing/unit-part.xhtml of nobody");
        var csv = page.request().get(uri(page.locator("[id='csv']").getAttribute("href")));
        assertTrue(csv.text().contains("agent2,agent2,0,0,20.00,USD"), csv.text());
        page.goBack();
        open(page, "DID", "unit-part");
        assertThat(page.locator("main")).containsText("fees of numbers that were in no unit");
        assertThat(page.locator("[id='made:rows']")).hasCount(0);
    }

    private static void open(Page page, String link, String target) {
        page.locator("main a")
                .getByText(link, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL("**/billing/" + target + ".xhtml**");
    }

    /** Wide and light here; narrow and dark beside it. */
    private void fit(Visitor visitor, String what) {
        assertEquals(List.of(), visitor.accessibilityFaults(), what);
        var narrow = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(OWNER);
        narrow.open(visitor.page().url().replaceFirst(".*(/billing/)", "$1"));
        assertEquals(List.of(), narrow.accessibilityFaults(), what);
        assertFalse(narrow.scrollsSideways(), what + " scrolls sideways");
    }

    @Test
    void reportsAreAskedForFetchedScheduledAndDeleted() {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        for (var path : List.of("/billing/activity-reports", "/billing/unit-reports")) {
            var page = visitor.page();
            visitor.open(path + ".xhtml?tenant=" + tenant);
            page.click("[id='ask:run']");
            var file = page.locator("[id='list:rows:0:file']");
            assertThat(file).isVisible(); // the list looks again by itself until it is made
            var got = page.request().get(uri(file.getAttribute("href")));
            assertEquals(200, got.status());
            assertTrue(got.body().length > 0);
            page.fill("[id='schedule:recipients']", "nobody at all");
            page.click("[id='schedule:add']");
            assertThat(page.locator("[id='schedule:recipientsMessage']")).not().isEmpty();
            page.fill("[id='schedule:recipients']", "ann@harbour.example");
            page.click("[id='schedule:add']");
            assertThat(page.locator("[id='schedules:rows']")).containsText("ann@harbour.example");
            page.click("[id='schedules:rows:0:end']");
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(page.locator("[id='schedules:rows']")).not().containsText("ann@harbour.example");
            page.click("[id='list:rows:0:delete']");
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(page.locator("[id='list:rows:0:delete']")).hasCount(0);
        }
    }

    @Test
    void aReportThatWaitsIsCancelledByAClick() {
        post("/test/waiting-report?of=" + tenant);
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var page = visitor.page();
        visitor.open("/billing/activity-reports.xhtml?tenant=" + tenant);
        assertThat(page.locator("[id='list:rows']")).containsText("Waiting");
        page.click("[id='list:rows:0:cancel']");
        assertThat(page.locator("[id='list:rows']")).containsText("Cancelled");
        assertThat(page.locator("[id='list:rows:0:cancel']")).hasCount(0);
        assertThat(page.locator("[id='list:rows:0:delete']")).isVisible();
        assertEquals(List.of(), visitor.accessibilityFaults());
    }

    @Test
    void managersDoWhatTheirPrivilegesAllow() {
        var editor = manager(GroupPrivilege.EDIT_BILLING_UNITS);
        var viewer = manager(GroupPrivilege.VIEW_BILLING_UNITS);
        post("/it/desk?like=admin@harbour.example&role=TENANT_ADMINISTRATOR&tenant=" + tenant); // who keeps the keys
        var turned = CHROMIUM.visitor(server).page().request().put(uri("/it/desk?groups=true&of=" + tenant));
        assertEquals(200, turned.status());
        var first = CHROMIUM.visitor(server).logIn(editor);
        first.open("/billing/unit-reports.xhtml");
        first.page().click("[id='ask:run']");
        assertThat(first.page().locator("[id='list:rows:0:file']")).isVisible();
        assertEquals(403, first.open("/billing/activity-reports.xhtml").status());
        first.forgiveComplaints();

        var second = CHROMIUM.visitor(server).logIn(viewer);
        second.open("/billing/unit-reports.xhtml");
        assertThat(second.page().locator("[id='list:rows:0:file']")).isVisible();
        assertThat(second.page().locator("[id='list:rows:0:delete']")).hasCount(0);
        second.page().click("[id='ask:run']");
        assertThat(second.page().locator("[id='list:rows:0:delete']")).isVisible();
        second.page().click("[id='list:rows:0:delete']");
        second.page().locator(".ui-confirmdialog-yes:visible").click();
        assertThat(second.page().locator("#messages")).isVisible();
        first.open("/billing/unit-reports.xhtml");
        assertThat(first.page().locator("[id='list:rows:0:delete']")).isVisible();
    }
}
