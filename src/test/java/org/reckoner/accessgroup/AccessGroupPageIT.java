package org.reckoner.accessgroup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
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
import org.reckoner.it.Visitor;

/** Access groups in front of a browser: made, given to somebody, switched on; what they then see, and two who change one at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("embedded-alone") // the boundaries are tested on each
class AccessGroupPageIT {
    private static final String ADMINISTRATOR = "admin@harbour.example";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAdministratorMakesUnitManagersWhoSeeTheBillingUnitsAlone() {
        var administrator = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        var own = text(administrator, "/it/desk?table=tenant&of=Harbour%20Insurance");
        var agent = administrator
                .page()
                .request()
                .post(uri("/it/desk?like=" + ADMINISTRATOR + "&role=AGENT&of=" + own))
                .text();
        var manager = CHROMIUM.visitor(server, 360, ColorScheme.DARK).logIn(agent);
        assertEquals(403, manager.open("/billing/index.xhtml").status());
        manager.forgiveComplaints();
        madeGroup(administrator);
        var page = administrator.page();
        page.getByText("View Billing unit", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByText("Edit Billing unit", new Page.GetByTextOptions().setExact(true))
                .click();
        administrator.press("Save");
        assertThat(page.locator("main")).containsText("is saved");
        page.fill("[id='users:user_input']", "nobody-" + unique);
        administrator.press("Add user");
        assertThat(page.locator("[id='users:userMessage']")).containsText("No user has the id");
        page.fill("[id='users:user_input']", agent.replaceFirst("@.*", ""));
        administrator.press("Add user");
        assertThat(page.locator("[id='users:rows_data']")).containsText("Yes");
        looksRight(administrator);
        try {
            administrator.open("/directory/access-mode.xhtml");
            assertThat(page.locator("main")).containsText(agent);
            page.locator("[id='form:turn']").click();
            assertThat(page.locator(".ui-confirm-dialog")).containsText("with their next click");
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("main")).containsText("Access groups count now");
            looksRight(administrator);
            manager.open("/index.xhtml");
            assertThat(manager.page().locator("#navigation a")).hasCount(3); // the mark, the overview, Billing
            manager.open("/billing/index.xhtml");
            assertThat(manager.page().locator("nav.rk-tabs a")).hasText(new String[] {"Billing units"});
            assertEquals("/billing/units.xhtml", manager.path());
            looksRight(manager);
            assertEquals(403, manager.open("/billing/statements.xhtml").status());
            assertEquals(403, manager.open("/directory/users.xhtml").status());
            manager.forgiveComplaints();
        } finally {
            page.request().put(uri("/it/desk?groups=false&of=" + own));
        }
        assertEquals(403, manager.open("/billing/index.xhtml").status());
        manager.forgiveComplaints();
    }

    @Test
    void twoWhoChangeAGroupSeeEachOthersWords() {
        var first = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        madeGroup(first);
        var second = CHROMIUM.visitor(server).logIn(ADMINISTRATOR);
        second.open(first.path());
        second.page().fill("[id='details:description']", "Theirs");
        second.press("Save");
        assertThat(second.page().locator("main")).containsText("is saved");
        first.page().fill("[id='details:description']", "Mine");
        first.press("Save");
        assertThat(first.page().locator("[id='details']")).containsText("Theirs");
        assertEquals("Mine", first.page().inputValue("[id='details:description']"));
        first.press("Save");
        assertThat(first.page().locator("main")).containsText("is saved");
        first.press("Delete group");
        assertThat(first.page().locator(".ui-confirm-dialog")).containsText("No users and no teams lose");
        first.page().locator(".ui-confirmdialog-yes").click();
        first.page().waitForURL("**/directory/groups.xhtml*");
        assertThat(first.page().locator("main")).containsText("is deleted");
    }

    private void madeGroup(Visitor visitor) {
        visitor.open("/directory/groups.xhtml");
        visitor.page().fill("[id='new:name']", "Unit managers " + unique);
        visitor.press("Add group");
        visitor.page().waitForURL("**/directory/group.xhtml?id=*");
    }

    private static void looksRight(Visitor visitor) {
        assertEquals(List.of(), visitor.accessibilityFaults());
        assertFalse(visitor.scrollsSideways());
    }

    private String text(Visitor visitor, String path) {
        return visitor.page().request().get(uri(path)).text();
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
