package org.reckoner.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;

/** product.md 2, Add billing unit, through the browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // what differs by database is in BillingUnitsIT
class UnitPagesIT {
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aUnitIsAddedFilledAndDeleted() {
        var name = "Claims " + UUID.randomUUID().toString().substring(0, 8);
        var visitor = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        var page = visitor.page();
        visitor.open("/billing/units.xhtml");
        page.fill("[id='new:name']", name);
        page.click("[id='new:add']");
        page.waitForURL("**/billing/unit.xhtml?id=*");
        assertThat(page.locator("h1")).hasText(name);
        page.click("[id='usersManage']");
        page.waitForURL("**panel=users**");
        assertEquals(List.of(), visitor.accessibilityFaults());
        page.locator("[id='usersPanel:rows'] tbody .ui-chkbox-box").first().click();
        assertThat(page.locator("[id='usersPanel:chosen']")).containsText("Chosen: 1");
        page.click("[id='usersPanel:rows'] .ui-paginator-next");
        var row = page.locator("[id='usersPanel:rows'] tr[data-ri='20']");
        var key = row.locator(".rk-card-title").innerText().strip();
        row.getByLabel("Select " + key).click();
        assertThat(page.locator("[id='usersPanel:chosen']")).containsText("Chosen: 2");
        assertThat(page.locator("[id='usersPanel:chosen'] .rk-chip")).hasCount(2);
        assertEquals(List.of(), visitor.accessibilityFaults());
        page.click("[id='usersPanel:assign']");
        assertThat(page.locator("[id='usersThere:rows']")).containsText("Primary unit");
        assertThat(page.locator("[id='usersThere:rows'] tbody tr[data-rk]")).hasCount(2);

        assertThat(page.locator("[id='usersPanel:assignAll']")).hasCount(0);
        page.fill("[id='usersPanel:text']", "agent10");
        page.click("[id='usersPanel:countAll']");
        assertThat(page.locator("[id='usersPanel'] .rk-counted")).containsText("All that fit: ");
        assertEquals(List.of(), visitor.accessibilityFaults());
        var told = page.locator("[id='usersPanel'] .rk-counted").textContent().replaceAll("[^0-9]", "");
        assertThat(page.locator("[id='usersPanel:assignAll']")).containsText("(" + told + ")");
        page.click("[id='usersPanel:assignAll']");
        assertThat(page.locator("main")).containsText(told + " user");

        var narrow = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(ADMINISTRATOR);
        narrow.open(page.url().replaceFirst(".*(/billing/)", "$1"));
        assertEquals(List.of(), narrow.accessibilityFaults());
        assertFalse(narrow.scrollsSideways());
        narrow.open("/billing/units.xhtml?q=" + name.replace(" ", "%20"));
        assertThat(narrow.page().locator("[id='list:rows']")).containsText(name);
        assertEquals(List.of(), narrow.accessibilityFaults());
        assertFalse(narrow.scrollsSideways());

        page.click("[id='done']");
        page.click("[id='life:delete']");
        page.locator(".ui-confirmdialog-yes:visible").click();
        page.waitForURL("**/billing/units.xhtml**");
        assertThat(page.locator("main")).containsText("was deleted");
    }
}
